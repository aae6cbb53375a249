-- Somebody has found that two facilities are two sites, however alike they look: they are candidates for a merger no more. Rows are only added.
create table facility_apart (
    id integer primary key,
    first_id integer not null references facility (id),
    second_id integer not null references facility (id),
    actor text not null,
    decided_at text not null,
    reason text not null,
    unique (first_id, second_id)
);
