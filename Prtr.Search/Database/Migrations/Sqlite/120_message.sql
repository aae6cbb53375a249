-- Letters and mails that the centre writes: all are kept, whether a mail server sends them or somebody prints them. Rows change only in how far they have come.
create table message (
    id integer primary key,
    made_at text not null,
    -- Who has made it, such as account:aliya.
    made_by text not null,
    -- What it is about, such as report:12; empty for nothing that the register knows.
    about text not null,
    recipient_name text not null,
    -- Where a mail goes to; empty when no address is known.
    recipient_address text not null,
    language text not null,
    subject text not null,
    content text not null,
    -- Where whoever does not want such mails says so; empty when no list sends it.
    unsubscribe_address text not null,
    -- Stays the same however often sending is tried, so that a mail that arrives twice is known to be one.
    mail_key text not null unique,
    state text not null check (state in ('to-print', 'posted', 'to-send', 'sending', 'sent', 'failed', 'unclear')),
    changed_at text not null,
    tries integer not null,
    -- Not before this time; null when no mail waits.
    next_try_at text,
    -- What the mail server said last.
    server_words text
);

create index message_by_state on message (state, next_try_at);
create index message_by_about on message (about);

create table message_attachment (
    message_id integer not null references message (id),
    position integer not null,
    name text not null,
    media_type text not null,
    content blob not null,
    primary key (message_id, position)
);
