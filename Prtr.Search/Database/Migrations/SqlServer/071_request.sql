-- What the public writes to the centre: rows are only added.
create table request (
    id bigint not null primary key,
    received_at datetime2 not null,
    language nvarchar(2) collate Latin1_General_100_BIN2 not null,
    kind nvarchar(20) collate Latin1_General_100_BIN2 not null check (kind in ('figure', 'data', 'register')),
    about nvarchar(1000) collate Latin1_General_100_BIN2 not null,
    content nvarchar(max) not null,
    sender_name nvarchar(200) collate Latin1_General_100_BIN2 not null,
    sender_address nvarchar(200) collate Latin1_General_100_BIN2 not null
);
