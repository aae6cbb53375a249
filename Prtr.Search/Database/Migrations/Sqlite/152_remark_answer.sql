-- What operators say to remarks when they send a report; rows are only added.

create table remark_answer (
    id integer primary key,
    received_report_id integer not null references received_report (id),
    -- Of the remark.
    code text not null,
    form_table text not null,
    row_number integer not null,
    content text not null,
    account_id integer not null references account (id),
    answered_at text not null
);

create index remark_answer_by_report on remark_answer (received_report_id);
