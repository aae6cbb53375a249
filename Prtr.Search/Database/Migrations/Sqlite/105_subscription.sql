-- Who wants to hear by mail of what is new. Personal data: a row is deleted when its owner ends it, or has not said yes within a week.
create table subscription (
    id integer primary key,
    -- Stands in the mails alone; whoever knows it confirms and ends the subscription.
    secret text not null unique,
    mail_address text not null,
    language text not null,
    -- The page that it is about, under the language, such as facilities/4.
    page text not null,
    -- The query of its records, such as facility=4&year=all.
    query text not null,
    asked_at text not null,
    -- Null until its owner has said yes.
    confirmed_at text,
    -- The last data release whose changes its owner was told.
    told_release_id integer not null
);

create index subscription_by_address on subscription (mail_address);
