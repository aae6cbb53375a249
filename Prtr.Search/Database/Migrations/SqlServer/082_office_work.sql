-- Work of the office: who deals with a report, what is typed and not sent yet, and publication by two persons.

-- The latest row of a report counts; without an account nobody deals with it.
create table report_assignment (
    id bigint not null primary key,
    received_report_id bigint not null references received_report (id),
    account_id bigint references account (id),
    assigned_at datetime2 not null
);

-- The queue: who deals with each report.
create index report_assignment_by_report on report_assignment (received_report_id);

-- What somebody typed into a form, for when the connection is cut off; gone when it is sent.
create table draft (
    account_id bigint not null references account (id),
    place nvarchar(200) collate Latin1_General_100_BIN2 not null,
    content nvarchar(max) not null,
    saved_at datetime2 not null,
    primary key (account_id, place)
);

-- One person proposes that a year is published, another decides; rows are only completed, never changed.
create table publication_proposal (
    id bigint not null primary key,
    reporting_year int not null,
    -- Hash of what would be published: when it is another by then, the proposal is over.
    content_sha256 char(64) collate Latin1_General_100_BIN2 not null,
    -- Numbers of held reports that the year is published without, with spaces between.
    left_out nvarchar(max) collate Latin1_General_100_BIN2 not null,
    account_id bigint not null references account (id),
    proposed_at datetime2 not null,
    reason nvarchar(max) not null,
    outcome nvarchar(20) collate Latin1_General_100_BIN2 check (outcome in ('published', 'declined', 'over')),
    decided_by bigint references account (id),
    decided_at datetime2,
    decision_reason nvarchar(max),
    data_release_id bigint references data_release (id),
    -- The database itself keeps the two apart.
    check (decided_by is null or decided_by <> account_id or outcome <> 'published')
);

create unique index publication_proposal_open on publication_proposal (reporting_year) where outcome is null;
