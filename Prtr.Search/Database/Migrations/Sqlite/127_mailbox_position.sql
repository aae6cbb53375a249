-- How far the centre's mailbox on a mail server has been read: each mail is taken once.

create table mailbox_position (
    -- Server, user and folder.
    mailbox text primary key,
    -- While it stays the same, a number means the same mail.
    uid_validity integer not null,
    last_uid integer not null,
    read_at text not null
);
