-- What one person proposes and another decides, beside the publication of a year (publication_proposal); rows are only completed, never changed.
create table proposal (
    id bigint not null primary key,
    -- What is to be done, such as withdraw or publish-review.
    act nvarchar(40) collate Latin1_General_100_BIN2 not null,
    -- On what, such as report:12 or year:2022.
    subject nvarchar(200) collate Latin1_General_100_BIN2 not null,
    -- What was looked at: when it is another by then, the proposal is over.
    content nvarchar(400) collate Latin1_General_100_BIN2 not null,
    account_id bigint not null references account (id),
    proposed_at datetime2 not null,
    reason nvarchar(max) not null,
    outcome nvarchar(20) collate Latin1_General_100_BIN2 check (outcome in ('done', 'declined', 'over')),
    decided_by bigint references account (id),
    decided_at datetime2,
    decision_reason nvarchar(max),
    -- The database itself keeps the two apart.
    check (decided_by is null or decided_by <> account_id or outcome <> 'done')
);

create unique index proposal_open on proposal (act, subject) where outcome is null;

-- What people of the centre say about the draft of a year's review; rows are only added.
create table review_comment (
    id bigint not null primary key,
    reporting_year int not null,
    account_id bigint not null references account (id),
    written_at datetime2 not null,
    content nvarchar(max) not null
);

-- The page of a review.
create index review_comment_by_year on review_comment (reporting_year);
