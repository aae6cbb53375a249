-- Who brings releases to the index at this moment: one process at a time, until it is done or has not been heard of for a while.
create table relay_claim (
    name text primary key,
    holder text,
    held_until_ms integer not null
);

insert into relay_claim (name, holder, held_until_ms) values ('index', null, 0);
