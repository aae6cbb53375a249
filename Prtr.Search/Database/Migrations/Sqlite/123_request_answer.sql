-- What the centre answers to requests of the public; rows are only added. The text, with what is attached, is the message.
create table request_answer (
    id integer primary key,
    request_id integer not null references request (id),
    account_id integer not null references account (id),
    answered_at text not null,
    message_id integer not null references message (id)
);

create index request_answer_by_request on request_answer (request_id);
