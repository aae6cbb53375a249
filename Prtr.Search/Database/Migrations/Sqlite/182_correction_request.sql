-- That the centre asks an operator to correct a public report; it is over once a later report of the facility and year has come in. Rows are only added.
create table correction_request (
    id integer primary key,
    received_report_id integer not null references received_report (id),
    -- What the operator reads.
    content text not null,
    asked_by integer not null references account (id),
    asked_at text not null
);

create index correction_request_by_report on correction_request (received_report_id);
