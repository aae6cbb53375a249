-- What operators say to remarks when they send a report; rows are only added.

create table remark_answer (
    id bigint not null primary key,
    received_report_id bigint not null references received_report (id),
    -- Of the remark.
    code nvarchar(100) collate Latin1_General_100_BIN2 not null,
    form_table nvarchar(100) collate Latin1_General_100_BIN2 not null,
    row_number int not null,
    content nvarchar(max) not null,
    account_id bigint not null references account (id),
    answered_at datetime2 not null
);

-- Beside the remarks of a report.
create index remark_answer_by_report on remark_answer (received_report_id);
