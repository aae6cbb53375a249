-- What one person proposes and another decides, beside the publication of a year (publication_proposal); rows are only completed, never changed.
create table proposal (
    id integer primary key,
    -- What is to be done, such as withdraw or publish-review.
    act text not null,
    -- On what, such as report:12 or year:2022.
    subject text not null,
    -- What was looked at: when it is another by then, the proposal is over.
    content text not null,
    account_id integer not null references account (id),
    proposed_at text not null,
    reason text not null,
    outcome text check (outcome in ('done', 'declined', 'over')),
    decided_by integer references account (id),
    decided_at text,
    decision_reason text,
    -- The database itself keeps the two apart.
    check (decided_by is null or decided_by <> account_id or outcome <> 'done')
);

create unique index proposal_open on proposal (act, subject) where outcome is null;

-- What people of the centre say about the draft of a year's review; rows are only added.
create table review_comment (
    id integer primary key,
    reporting_year integer not null,
    account_id integer not null references account (id),
    written_at text not null,
    content text not null
);

create index review_comment_by_year on review_comment (reporting_year);
