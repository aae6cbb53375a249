-- Which life of the register this is. A restore begins another one, so that nothing that was said, kept or addressed before is taken for what is so now.
create table incarnation (
    id bigint not null primary key,
    name nvarchar(20) collate Latin1_General_100_BIN2 not null unique,
    began_at datetime2 not null,
    origin nvarchar(20) collate Latin1_General_100_BIN2 not null check (origin in ('made', 'restored'))
);

insert into incarnation (id, name, began_at, origin) values (1, lower(left(convert(nvarchar(36), newid()), 8)), sysutcdatetime(), 'made');
