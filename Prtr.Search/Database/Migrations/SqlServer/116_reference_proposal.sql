-- One person proposes rows of a reference table, another decides; proposals are only completed, never changed.
create table reference_proposal (
    id bigint not null primary key,
    table_name nvarchar(50) collate Latin1_General_100_BIN2 not null,
    -- The rows, as a CSV file.
    content nvarchar(max) not null,
    account_id bigint not null references account (id),
    proposed_at datetime2 not null,
    reason nvarchar(max) not null,
    outcome nvarchar(20) collate Latin1_General_100_BIN2 check (outcome in ('approved', 'declined')),
    decided_by bigint references account (id),
    decided_at datetime2,
    decision_reason nvarchar(max),
    -- The database itself keeps the two apart.
    check (decided_by is null or decided_by <> account_id or outcome <> 'approved')
);
