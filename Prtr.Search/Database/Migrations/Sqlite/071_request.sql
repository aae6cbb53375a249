-- What the public writes to the centre: rows are only added.
create table request (
    id integer primary key,
    received_at text not null,
    language text not null,
    kind text not null check (kind in ('figure', 'data', 'register')),
    about text not null,
    content text not null,
    sender_name text not null,
    sender_address text not null
);
