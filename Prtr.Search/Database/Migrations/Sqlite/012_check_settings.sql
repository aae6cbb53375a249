-- What the authority sets otherwise than the software: levels of remarks, whether they hold a report, limits of checks.
-- It holds for reporting years from valid_from on. Rows are only added; of several for a name the one with the latest year, then the last written, counts.
create table check_setting (
    id integer primary key,
    name text not null,
    valid_from integer not null,
    level text check (level in ('E', 'W', 'I', 'off')),
    holds integer,
    limit_value text,
    actor text not null,
    reason text not null,
    set_at text not null
);
