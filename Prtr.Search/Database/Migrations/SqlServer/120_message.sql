-- Letters and mails that the centre writes: all are kept, whether a mail server sends them or somebody prints them. Rows change only in how far they have come.
create table message (
    id bigint not null primary key,
    made_at datetime2 not null,
    -- Who has made it, such as account:aliya.
    made_by nvarchar(200) collate Latin1_General_100_BIN2 not null,
    -- What it is about, such as report:12; empty for nothing that the register knows.
    about nvarchar(200) collate Latin1_General_100_BIN2 not null,
    recipient_name nvarchar(400) collate Latin1_General_100_BIN2 not null,
    -- Where a mail goes to; empty when no address is known.
    recipient_address nvarchar(400) collate Latin1_General_100_BIN2 not null,
    language nvarchar(2) collate Latin1_General_100_BIN2 not null,
    subject nvarchar(1000) collate Latin1_General_100_BIN2 not null,
    content nvarchar(max) not null,
    -- Where whoever does not want such mails says so; empty when no list sends it.
    unsubscribe_address nvarchar(1000) collate Latin1_General_100_BIN2 not null,
    -- Stays the same however often sending is tried, so that a mail that arrives twice is known to be one.
    mail_key char(32) collate Latin1_General_100_BIN2 not null unique,
    state nvarchar(20) collate Latin1_General_100_BIN2 not null check (state in ('to-print', 'posted', 'to-send', 'sending', 'sent', 'failed', 'unclear')),
    changed_at datetime2 not null,
    tries int not null,
    -- Not before this time; null when no mail waits.
    next_try_at datetime2,
    -- What the mail server said last.
    server_words nvarchar(max)
);

-- The sender: what is due.
create index message_by_state on message (state, next_try_at);
-- Pages: letters about a report or a request.
create index message_by_about on message (about);

create table message_attachment (
    message_id bigint not null references message (id),
    position int not null,
    name nvarchar(400) collate Latin1_General_100_BIN2 not null,
    media_type nvarchar(200) collate Latin1_General_100_BIN2 not null,
    content varbinary(max) not null,
    primary key (message_id, position)
);
