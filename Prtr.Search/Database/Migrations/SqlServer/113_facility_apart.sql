-- Somebody has found that two facilities are two sites, however alike they look: they are candidates for a merger no more. Rows are only added.
create table facility_apart (
    id bigint not null primary key,
    first_id bigint not null references facility (id),
    second_id bigint not null references facility (id),
    actor nvarchar(400) not null,
    decided_at datetime2 not null,
    reason nvarchar(max) not null,
    unique (first_id, second_id)
);
