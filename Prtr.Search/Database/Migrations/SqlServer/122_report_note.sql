-- What people of the centre say to each other about a report; rows are only added. One that asks somebody stays in that person's queue until an answer follows.
create table report_note (
    id bigint not null primary key,
    received_report_id bigint not null references received_report (id),
    account_id bigint not null references account (id),
    -- Who is asked; null when nobody is.
    asks_account_id bigint references account (id),
    -- The note that this one answers.
    answers_id bigint references report_note (id),
    written_at datetime2 not null,
    content nvarchar(max) not null
);

-- The page of a report.
create index report_note_by_report on report_note (received_report_id);
-- The queue of who is asked.
create index report_note_by_asked on report_note (asks_account_id);
