-- What the centre answers to requests of the public; rows are only added. The text, with what is attached, is the message.
create table request_answer (
    id bigint not null primary key,
    request_id bigint not null references request (id),
    account_id bigint not null references account (id),
    answered_at datetime2 not null,
    message_id bigint not null references message (id)
);

-- The register of requests: which are answered.
create index request_answer_by_request on request_answer (request_id);
