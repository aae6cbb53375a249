-- One person proposes rows of a reference table, another decides; proposals are only completed, never changed.
create table reference_proposal (
    id integer primary key,
    table_name text not null,
    -- The rows, as a CSV file.
    content text not null,
    account_id integer not null references account (id),
    proposed_at text not null,
    reason text not null,
    outcome text check (outcome in ('approved', 'declined')),
    decided_by integer references account (id),
    decided_at text,
    decision_reason text,
    -- The database itself keeps the two apart.
    check (decided_by is null or decided_by <> account_id or outcome <> 'approved')
);
