-- Every delivery says which way it came, from whom, and whether all of it was accounted for; every report has a state, and each change of it a row.
-- A report that waits for a decision stays in received_report with its kept file and its questions: report_version only ever holds accepted reports.

alter table submission add column channel text not null default 'file' check (channel in ('file', 'folder', 'archive', 'mail', 'form', 'api'));
alter table submission add column sender_name text;
alter table submission add column sender_address text;
-- Who it is beyond doubt, such as the BIN of a signature; null when nobody has shown it.
alter table submission add column sender_identity text;
alter table submission add column subject text;
-- Null for those that came before this was asked.
alter table submission add column complete integer;

-- Every file of a submission, also inside an archive, and what became of it; reason is the code of the remark that says why.
create table delivered_file (
    submission_id integer not null references submission (id),
    position integer not null,
    name text not null,
    byte_count integer,
    sha256 text,
    outcome text not null check (outcome in ('read', 'not-a-report', 'unreadable', 'refused')),
    reason text,
    primary key (submission_id, position)
);

-- A report that repeats a version is rejected as a copy: it has that version, which is another report's.
alter table received_report add column state text not null default 'received'
    check (state in ('received', 'held', 'returned', 'accepted', 'published', 'superseded', 'rejected', 'withdrawn'));
-- What the report said when it was held, see report_version.content_sha256.
alter table received_report add column content_sha256 text;

update received_report set state = case outcome when 'accepted' then 'accepted' when 'returned' then 'returned' else 'rejected' end;
update received_report set state = (
    select case
        when v.withdrawn_reason is not null then 'withdrawn'
        when v.ended_release_id is not null then 'superseded'
        when v.published_release_id is not null then 'published'
        when exists (select 1 from report_version n where n.report_id = v.report_id and n.version > v.version) then 'superseded'
        else 'accepted' end
    from report_version v
    where v.id = received_report.report_version_id)
where outcome = 'accepted';
alter table received_report drop column outcome;

create index received_report_by_version on received_report (report_version_id);
create index received_report_by_state on received_report (state, reporting_year);

-- Who brought a report from one state to the next, and why. Actors are written kind:name, such as console:aliya.
create table state_change (
    id integer primary key,
    received_report_id integer not null references received_report (id),
    changed_at text not null,
    actor text not null,
    from_state text not null,
    to_state text not null,
    reason text
);

create index state_change_by_report on state_change (received_report_id);

-- What a person has to decide before a report goes on. Values are JSON objects of texts; an answer is never changed, the question is asked anew.
create table question (
    id integer primary key,
    received_report_id integer not null references received_report (id),
    code text not null,
    data text not null,
    opened_at text not null,
    answer text,
    answer_data text,
    reason text,
    decided_by text,
    decided_at text
);

create index question_by_report on question (received_report_id);
create index question_open on question (code) where answer is null;

-- What was written to an operator about a report that went back.
create table return_letter (
    received_report_id integer not null references received_report (id),
    language text not null,
    written_at text not null,
    content text not null,
    primary key (received_report_id, language)
);

-- Which version a correction puts right, and why; null for a first report.
alter table report_version add column corrects_version integer;
alter table report_version add column correction_reason text;

-- A year that the centre has opened by hand: it takes first reports though its time is over.
alter table reporting_year add column reopened integer not null default 0;
