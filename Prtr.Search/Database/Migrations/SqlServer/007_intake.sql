-- Every delivery says which way it came, from whom, and whether all of it was accounted for; every report has a state, and each change of it a row.
-- A report that waits for a decision stays in received_report with its kept file and its questions: report_version only ever holds accepted reports.

alter table submission add channel nvarchar(20) collate Latin1_General_100_BIN2 not null default 'file'
    check (channel in ('file', 'folder', 'archive', 'mail', 'form', 'api'));
alter table submission add sender_name nvarchar(max) collate Latin1_General_100_BIN2;
alter table submission add sender_address nvarchar(max) collate Latin1_General_100_BIN2;
-- Who it is beyond doubt, such as the BIN of a signature; null when nobody has shown it.
alter table submission add sender_identity nvarchar(400) collate Latin1_General_100_BIN2;
alter table submission add subject nvarchar(max);
-- Null for those that came before this was asked.
alter table submission add complete bit;

-- Every file of a submission, also inside an archive, and what became of it; reason is the code of the remark that says why.
create table delivered_file (
    submission_id bigint not null references submission (id),
    position int not null,
    name nvarchar(max) collate Latin1_General_100_BIN2 not null,
    byte_count bigint,
    sha256 char(64) collate Latin1_General_100_BIN2,
    outcome nvarchar(20) collate Latin1_General_100_BIN2 not null check (outcome in ('read', 'not-a-report', 'unreadable', 'refused')),
    reason nvarchar(100) collate Latin1_General_100_BIN2,
    primary key (submission_id, position)
);

-- A report that repeats a version is rejected as a copy: it has that version, which is another report's.
alter table received_report add state nvarchar(20) collate Latin1_General_100_BIN2 not null default 'received'
    check (state in ('received', 'held', 'returned', 'accepted', 'published', 'superseded', 'rejected', 'withdrawn'));
-- What the report said when it was held, see report_version.content_sha256.
alter table received_report add content_sha256 varchar(64) collate Latin1_General_100_BIN2;
go

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
go

-- The check of a column must go before the column; its name was the server's choice.
declare @drop nvarchar(max) = (
    select 'alter table received_report drop constraint ' + quotename(name)
    from sys.check_constraints
    where parent_object_id = object_id('received_report') and definition like '%[[]outcome]%');
exec (@drop);
alter table received_report drop column outcome;
go

-- Publication: the report that became a version.
create index received_report_by_version on received_report (report_version_id);

-- The verbs reports and status: what waits, year by year.
create index received_report_by_state on received_report (state, reporting_year);

-- Who brought a report from one state to the next, and why. Actors are written kind:name, such as console:aliya.
create table state_change (
    id bigint identity not null primary key,
    received_report_id bigint not null references received_report (id),
    changed_at datetime2 not null,
    actor nvarchar(400) collate Latin1_General_100_BIN2 not null,
    from_state nvarchar(20) collate Latin1_General_100_BIN2 not null,
    to_state nvarchar(20) collate Latin1_General_100_BIN2 not null,
    reason nvarchar(max)
);

-- The history of a report.
create index state_change_by_report on state_change (received_report_id);

-- What a person has to decide before a report goes on. Values are JSON objects of texts; an answer is never changed, the question is asked anew.
create table question (
    id bigint identity not null primary key,
    received_report_id bigint not null references received_report (id),
    code nvarchar(100) collate Latin1_General_100_BIN2 not null,
    data nvarchar(max) not null,
    opened_at datetime2 not null,
    answer nvarchar(100) collate Latin1_General_100_BIN2,
    answer_data nvarchar(max),
    reason nvarchar(max),
    decided_by nvarchar(400) collate Latin1_General_100_BIN2,
    decided_at datetime2
);

-- The questions of a report, and those that nobody has decided.
create index question_by_report on question (received_report_id);
create index question_open on question (code) where answer is null;

-- What was written to an operator about a report that went back.
create table return_letter (
    received_report_id bigint not null references received_report (id),
    language nvarchar(20) collate Latin1_General_100_BIN2 not null,
    written_at datetime2 not null,
    content nvarchar(max) not null,
    primary key (received_report_id, language)
);

-- Which version a correction puts right, and why; null for a first report.
alter table report_version add corrects_version int;
alter table report_version add correction_reason nvarchar(max);

-- A year that the centre has opened by hand: it takes first reports though its time is over.
alter table reporting_year add reopened bit not null default 0;
