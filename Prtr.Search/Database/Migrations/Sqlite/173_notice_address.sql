-- Where people of operators and regions get notices by mail: an address counts once its owner has typed the code that was sent to it.
create table notice_address (
    id integer primary key,
    account_id integer not null references account (id),
    address text not null,
    language text not null check (language in ('kk', 'ru', 'en')),
    -- Of the code.
    code_sha256 text not null,
    asked_at text not null,
    -- Codes that were typed wrong.
    tries integer not null,
    confirmed_at text,
    ended_at text,
    -- What happened until then was told.
    told_until text not null
);

create index notice_address_by_account on notice_address (account_id);
