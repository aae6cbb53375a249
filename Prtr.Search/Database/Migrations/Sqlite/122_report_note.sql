-- What people of the centre say to each other about a report; rows are only added. One that asks somebody stays in that person's queue until an answer follows.
create table report_note (
    id integer primary key,
    received_report_id integer not null references received_report (id),
    account_id integer not null references account (id),
    -- Who is asked; null when nobody is.
    asks_account_id integer references account (id),
    -- The note that this one answers.
    answers_id integer references report_note (id),
    written_at text not null,
    content text not null
);

create index report_note_by_report on report_note (received_report_id);
create index report_note_by_asked on report_note (asks_account_id);
