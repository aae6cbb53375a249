-- Who wants to hear by mail of what is new. Personal data: a row is deleted when its owner ends it, or has not said yes within a week.
create table subscription (
    id bigint not null primary key,
    -- Stands in the mails alone; whoever knows it confirms and ends the subscription.
    secret char(32) collate Latin1_General_100_BIN2 not null unique,
    mail_address nvarchar(400) collate Latin1_General_100_BIN2 not null,
    language nvarchar(2) collate Latin1_General_100_BIN2 not null,
    -- The page that it is about, under the language, such as facilities/4.
    page nvarchar(2000) collate Latin1_General_100_BIN2 not null,
    -- The query of its records, such as facility=4&year=all.
    query nvarchar(2000) collate Latin1_General_100_BIN2 not null,
    asked_at datetime2 not null,
    -- Null until its owner has said yes.
    confirmed_at datetime2,
    -- The last data release whose changes its owner was told.
    told_release_id bigint not null
);

-- How often an address was asked for, and whether it has the same already.
create index subscription_by_address on subscription (mail_address);
