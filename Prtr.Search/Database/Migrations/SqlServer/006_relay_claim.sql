-- Who brings releases to the index at this moment: one process at a time, until it is done or has not been heard of for a while.
create table relay_claim (
    name nvarchar(20) collate Latin1_General_100_BIN2 not null primary key,
    holder nvarchar(100) collate Latin1_General_100_BIN2,
    held_until_ms bigint not null
);

insert into relay_claim (name, holder, held_until_ms) values ('index', null, 0);
