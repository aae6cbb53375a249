-- What the authority sets otherwise than the software: levels of remarks, whether they hold a report, limits of checks.
-- It holds for reporting years from valid_from on. Rows are only added; of several for a name the one with the latest year, then the last written, counts.
create table check_setting (
    id bigint not null primary key,
    name nvarchar(100) collate Latin1_General_100_BIN2 not null,
    valid_from int not null,
    level nvarchar(20) collate Latin1_General_100_BIN2 check (level in ('E', 'W', 'I', 'off')),
    holds bit,
    limit_value nvarchar(40) collate Latin1_General_100_BIN2,
    actor nvarchar(400) collate Latin1_General_100_BIN2 not null,
    reason nvarchar(max) not null,
    set_at datetime2 not null
);
