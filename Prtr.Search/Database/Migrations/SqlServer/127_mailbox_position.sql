-- How far the centre's mailbox on a mail server has been read: each mail is taken once.

create table mailbox_position (
    -- Server, user and folder.
    mailbox nvarchar(400) collate Latin1_General_100_BIN2 not null primary key,
    -- While it stays the same, a number means the same mail.
    uid_validity bigint not null,
    last_uid bigint not null,
    read_at datetime2 not null
);
