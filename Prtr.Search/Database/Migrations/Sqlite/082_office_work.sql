-- Work of the office: who deals with a report, what is typed and not sent yet, and publication by two persons.

-- The latest row of a report counts; without an account nobody deals with it.
create table report_assignment (
    id integer primary key,
    received_report_id integer not null references received_report (id),
    account_id integer references account (id),
    assigned_at text not null
);

create index report_assignment_by_report on report_assignment (received_report_id);

-- What somebody typed into a form, for when the connection is cut off; gone when it is sent.
create table draft (
    account_id integer not null references account (id),
    place text not null,
    content text not null,
    saved_at text not null,
    primary key (account_id, place)
);

-- One person proposes that a year is published, another decides; rows are only completed, never changed.
create table publication_proposal (
    id integer primary key,
    reporting_year integer not null,
    -- Hash of what would be published: when it is another by then, the proposal is over.
    content_sha256 text not null,
    -- Numbers of held reports that the year is published without, with spaces between.
    left_out text not null,
    account_id integer not null references account (id),
    proposed_at text not null,
    reason text not null,
    outcome text check (outcome in ('published', 'declined', 'over')),
    decided_by integer references account (id),
    decided_at text,
    decision_reason text,
    data_release_id integer references data_release (id),
    -- The database itself keeps the two apart.
    check (decided_by is null or decided_by <> account_id or outcome <> 'published')
);

create unique index publication_proposal_open on publication_proposal (reporting_year) where outcome is null;
