-- Which life of the register this is. A restore begins another one, so that nothing that was said, kept or addressed before is taken for what is so now.
create table incarnation (
    id integer primary key,
    name text not null unique,
    began_at text not null,
    origin text not null check (origin in ('made', 'restored'))
);

insert into incarnation (id, name, began_at, origin) values (1, lower(hex(randomblob(4))), strftime('%Y-%m-%dT%H:%M:%fZ', 'now'), 'made');
