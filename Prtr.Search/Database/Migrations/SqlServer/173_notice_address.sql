-- Where people of operators and regions get notices by mail: an address counts once its owner has typed the code that was sent to it.
create table notice_address (
    id bigint not null primary key,
    account_id bigint not null references account (id),
    address nvarchar(400) not null,
    language nvarchar(10) collate Latin1_General_100_BIN2 not null check (language in ('kk', 'ru', 'en')),
    -- Of the code.
    code_sha256 char(64) collate Latin1_General_100_BIN2 not null,
    asked_at datetime2 not null,
    -- Codes that were typed wrong.
    tries int not null,
    confirmed_at datetime2,
    ended_at datetime2,
    -- What happened until then was told.
    told_until datetime2 not null
);

create index notice_address_by_account on notice_address (account_id);
