-- The twin of the SQLite schema: the same tables, columns and views, in the types of this engine.
-- Quantities are written in whole hundred-millionths (…_e8), as in SQLite; beside each stands the same amount as decimal(19,8), exact, for whoever asks by hand.
-- Codes, keys and names compare by their characters, as in SQLite; times are UTC.
-- Reports are append-only: a correction is a new version; a published version is superseded or withdrawn, never edited.

-- Who wrote last: a reader that keeps what it knows learns here that somebody else has written since.
create table write_turn (
    number bigint not null,
    holder uniqueidentifier not null
);

insert into write_turn (number, holder) values (0, newid());

create table data_release (
    id bigint not null primary key,
    name nvarchar(20) collate Latin1_General_100_BIN2 not null unique,
    reporting_year int not null,
    published_at datetime2 not null
);

create table submission (
    id bigint not null primary key,
    sha256 char(64) collate Latin1_General_100_BIN2 not null,
    name nvarchar(max) not null,
    received_at datetime2 not null,
    received_on date not null,
    byte_count bigint not null,
    outcome nvarchar(20) collate Latin1_General_100_BIN2 not null check (outcome in ('stored', 'unreadable'))
);

-- An unreadable file may be tried again, when a newer version of the register can read it.
-- Asked by KnownSubmission: has this file come before?
create unique index submission_stored_once on submission (sha256) where outcome = 'stored';

create table submission_file (
    submission_id bigint not null references submission (id),
    name nvarchar(400) collate Latin1_General_100_BIN2 not null,
    sha256 char(64) collate Latin1_General_100_BIN2 not null,
    content varbinary(max) not null,
    primary key (submission_id, name)
);

create table facility (
    id bigint not null primary key,
    created_at datetime2 not null,
    merged_into_id bigint references facility (id),
    removed_on date,
    removed_reason nvarchar(max)
);

-- The unique key also serves ReportHistory: all reports of a facility.
create table report (
    id bigint not null primary key,
    facility_id bigint not null references facility (id),
    reporting_year int not null,
    unique (facility_id, reporting_year)
);

-- PastYear, Publication and RegisterStatus: the reports of a year.
create index report_by_year on report (reporting_year);

-- The facility and its operator as they were in the reporting year: these attributes are dated by it.
-- The unique key also serves whoever asks for a report's newest version.
create table report_version (
    id bigint not null primary key,
    report_id bigint not null references report (id),
    version int not null,
    submission_id bigint not null references submission (id),
    content_sha256 varchar(64) collate Latin1_General_100_BIN2 not null,
    received_on date not null,
    late bit not null,
    published_release_id bigint references data_release (id),
    ended_release_id bigint references data_release (id),
    withdrawn_reason nvarchar(max),
    facility_name nvarchar(max) collate Latin1_General_100_BIN2 not null,
    facility_name_kk nvarchar(max) collate Latin1_General_100_BIN2,
    operator_bin char(12) collate Latin1_General_100_BIN2 not null,
    operator_name nvarchar(max) collate Latin1_General_100_BIN2 not null,
    owner_name nvarchar(max) collate Latin1_General_100_BIN2,
    postal_address nvarchar(max) collate Latin1_General_100_BIN2 not null,
    kato char(9) collate Latin1_General_100_BIN2 not null,
    latitude float not null,
    longitude float not null,
    main_activity nvarchar(20) collate Latin1_General_100_BIN2 not null,
    other_activities nvarchar(max) collate Latin1_General_100_BIN2 not null,
    capacity nvarchar(max),
    capacity_unit nvarchar(max),
    oked nvarchar(max),
    first_head nvarchar(max),
    contact_name nvarchar(max),
    contact_phone nvarchar(max),
    contact_email nvarchar(max),
    stationary_sources int not null,
    production_volume nvarchar(max),
    employees int,
    operating_hours decimal(19, 8),
    unique (report_id, version)
);

-- The operator facet of SqlSearch.
create index report_version_by_operator on report_version (operator_bin);

-- Publication's word for the index, and both public views: what a release published and none has ended.
create index report_version_by_release on report_version (published_release_id, ended_release_id) include (report_id);

-- Publication: what a release ended.
create index report_version_by_end on report_version (ended_release_id) where ended_release_id is not null;

create table report_row (
    id bigint not null primary key,
    report_version_id bigint not null references report_version (id),
    kind nvarchar(20) collate Latin1_General_100_BIN2 not null check (kind in ('release', 'wastewater', 'waste')),
    source_file nvarchar(max) collate Latin1_General_100_BIN2 not null,
    source_sheet nvarchar(max) collate Latin1_General_100_BIN2,
    source_row int not null,
    pollutant int,
    medium nvarchar(20) collate Latin1_General_100_BIN2 check (medium in ('air', 'water', 'land')),
    to_subsoil bit not null default 0,
    quantity_kg_e8 bigint,
    quantity_kg as cast(quantity_kg_e8 * 0.00000001 as decimal(19, 8)) persisted,
    accidental_kg_e8 bigint,
    accidental_kg as cast(accidental_kg_e8 * 0.00000001 as decimal(19, 8)) persisted,
    water_body nvarchar(max) collate Latin1_General_100_BIN2,
    waste_code nvarchar(20) collate Latin1_General_100_BIN2,
    hazardous bit,
    quantity_t_e8 bigint,
    quantity_t as cast(quantity_t_e8 * 0.00000001 as decimal(19, 8)) persisted,
    treatment nvarchar(20) collate Latin1_General_100_BIN2 check (treatment in ('R', 'D')),
    operation nvarchar(20) collate Latin1_General_100_BIN2,
    transboundary bit not null default 0,
    receiver_name nvarchar(max) collate Latin1_General_100_BIN2,
    receiver_bin char(12) collate Latin1_General_100_BIN2,
    receiver_address nvarchar(max) collate Latin1_General_100_BIN2,
    receiver_kato char(9) collate Latin1_General_100_BIN2,
    destination_country nvarchar(20) collate Latin1_General_100_BIN2,
    site_address nvarchar(max) collate Latin1_General_100_BIN2,
    site_latitude float,
    site_longitude float,
    method nvarchar(20) collate Latin1_General_100_BIN2 not null check (method in ('M', 'C', 'E')),
    method_name nvarchar(max) collate Latin1_General_100_BIN2,
    withheld_ground nvarchar(20) collate Latin1_General_100_BIN2 check (withheld_ground in ('a', 'b', 'c', 'd', 'e')),
    below_threshold bit
);

-- The public views and KnownSubmission: the rows of a version.
create index report_row_by_version on report_row (report_version_id);

-- Every report of a submission and what became of it; 'unchanged' repeats the version that the register already has.
-- The unique key serves KnownSubmission.
create table received_report (
    id bigint not null primary key,
    submission_id bigint not null references submission (id),
    position int not null,
    report_ref nvarchar(max),
    reporting_year int,
    operator_bin char(12) collate Latin1_General_100_BIN2,
    facility_name nvarchar(max) collate Latin1_General_100_BIN2,
    facility_id bigint references facility (id),
    outcome nvarchar(20) collate Latin1_General_100_BIN2 not null check (outcome in ('accepted', 'returned', 'unchanged')),
    report_version_id bigint references report_version (id),
    unique (submission_id, position)
);

-- A remark on a whole submission has no received_report; one on a returned report has no version.
create table remark (
    id bigint identity not null primary key,
    submission_id bigint not null references submission (id),
    received_report_id bigint references received_report (id),
    report_version_id bigint references report_version (id),
    report_row_id bigint references report_row (id),
    code nvarchar(100) collate Latin1_General_100_BIN2 not null,
    level nvarchar(20) collate Latin1_General_100_BIN2 not null check (level in ('E', 'W', 'I')),
    source_file nvarchar(max) collate Latin1_General_100_BIN2,
    source_sheet nvarchar(max) collate Latin1_General_100_BIN2,
    source_row int,
    source_column int,
    raw_value nvarchar(max),
    data nvarchar(max) not null
);

-- KnownSubmission: what was said about a submission.
create index remark_by_submission on remark (submission_id);

-- ReportHistory and PublishedSnapshot: what was said about a version.
create index remark_by_version on remark (report_version_id) include (report_row_id, code, level);

-- The remark filter of SqlSearch.
create index remark_by_row on remark (report_row_id) include (code, level);

-- What the index still has to hear: one message for each version that a release published or ended;
-- a release may hold nothing but diffuse sources, then it is a message without a report.
create table outbox (
    id bigint identity not null primary key,
    data_release_id bigint not null references data_release (id),
    report_version_id bigint references report_version (id),
    action nvarchar(20) collate Latin1_General_100_BIN2 not null check (action in ('publish', 'end')),
    created_at datetime2 not null,
    relayed_at datetime2
);

-- IndexRelay and RegisterStatus: what waits.
create index outbox_waiting on outbox (id) where relayed_at is null;

create table reporting_year (
    year int not null primary key,
    state nvarchar(20) collate Latin1_General_100_BIN2 not null check (state in ('open', 'closed', 'published', 'reviewed')),
    changed_at datetime2 not null
);
go

-- What the public sees: versions that a release published and none has ended.
create view public_report as
select v.id as report_version_id, v.report_id, v.version, r.facility_id, r.reporting_year,
    v.facility_name, v.facility_name_kk, v.operator_bin, v.operator_name, v.owner_name, v.postal_address,
    v.kato, v.latitude, v.longitude, v.main_activity, v.other_activities, v.stationary_sources,
    v.received_on, v.late, d.name as data_release
from report_version v
join report r on r.id = v.report_id
join data_release d on d.id = v.published_release_id
where v.ended_release_id is null;
