-- That the centre asks an operator to correct a public report; it is over once a later report of the facility and year has come in. Rows are only added.
create table correction_request (
    id bigint not null primary key,
    received_report_id bigint not null references received_report (id),
    -- What the operator reads.
    content nvarchar(max) not null,
    asked_by bigint not null references account (id),
    asked_at datetime2 not null
);

create index correction_request_by_report on correction_request (received_report_id);
