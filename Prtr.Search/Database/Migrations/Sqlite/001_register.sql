-- Quantities are whole hundred-millionths (…_e8): exact, and within 64 bits up to 90,000,000,000 kg.
-- Reports are append-only: a correction is a new version; a published version is superseded or withdrawn, never edited.
-- Only an accepted report becomes a version; a returned one leaves its file, its entry in received_report and its remarks.

create table data_release (
    id integer primary key,
    name text not null unique,
    reporting_year integer not null,
    published_at text not null
);

create table submission (
    id integer primary key,
    sha256 text not null,
    name text not null,
    received_at text not null,
    received_on text not null,
    byte_count integer not null,
    outcome text not null check (outcome in ('stored', 'unreadable'))
);

-- An unreadable file may be tried again, when a newer version of the register can read it.
create unique index submission_stored_once on submission (sha256) where outcome = 'stored';

create table submission_file (
    submission_id integer not null references submission (id),
    name text not null,
    sha256 text not null,
    content blob not null,
    primary key (submission_id, name)
);

create table facility (
    id integer primary key,
    created_at text not null,
    merged_into_id integer references facility (id),
    removed_on text,
    removed_reason text
);

create table report (
    id integer primary key,
    facility_id integer not null references facility (id),
    reporting_year integer not null,
    unique (facility_id, reporting_year)
);

-- The facility and its operator as they were in the reporting year: these attributes are dated by it.
create table report_version (
    id integer primary key,
    report_id integer not null references report (id),
    version integer not null,
    submission_id integer not null references submission (id),
    content_sha256 text not null,
    received_on text not null,
    late integer not null,
    published_release_id integer references data_release (id),
    ended_release_id integer references data_release (id),
    withdrawn_reason text,
    facility_name text not null,
    facility_name_kk text,
    operator_bin text not null,
    operator_name text not null,
    owner_name text,
    postal_address text not null,
    kato text not null,
    latitude real not null,
    longitude real not null,
    main_activity text not null,
    other_activities text not null,
    capacity text,
    capacity_unit text,
    oked text,
    first_head text,
    contact_name text,
    contact_phone text,
    contact_email text,
    stationary_sources integer not null,
    production_volume text,
    employees integer,
    operating_hours integer,
    unique (report_id, version)
);

create index report_version_by_operator on report_version (operator_bin);
create index report_version_by_release on report_version (published_release_id, ended_release_id);

create table report_row (
    id integer primary key,
    report_version_id integer not null references report_version (id),
    kind text not null check (kind in ('release', 'wastewater', 'waste')),
    source_file text not null,
    source_sheet text,
    source_row integer not null,
    pollutant integer,
    medium text check (medium in ('air', 'water', 'land')),
    to_subsoil integer not null default 0,
    quantity_kg_e8 integer,
    accidental_kg_e8 integer,
    water_body text,
    waste_code text,
    hazardous integer,
    quantity_t_e8 integer,
    treatment text check (treatment in ('R', 'D')),
    operation text,
    transboundary integer not null default 0,
    receiver_name text,
    receiver_bin text,
    receiver_address text,
    receiver_kato text,
    destination_country text,
    site_address text,
    site_latitude real,
    site_longitude real,
    method text not null check (method in ('M', 'C', 'E')),
    method_name text,
    withheld_ground text check (withheld_ground in ('a', 'b', 'c', 'd', 'e')),
    below_threshold integer
);

create index report_row_by_version on report_row (report_version_id);

-- Every report of a submission and what became of it; 'unchanged' repeats the version that the register already has.
create table received_report (
    id integer primary key,
    submission_id integer not null references submission (id),
    position integer not null,
    report_ref text,
    reporting_year integer,
    operator_bin text,
    facility_name text,
    facility_id integer references facility (id),
    outcome text not null check (outcome in ('accepted', 'returned', 'unchanged')),
    report_version_id integer references report_version (id),
    unique (submission_id, position)
);

-- A remark on a whole submission has no received_report; one on a returned report has no version.
create table remark (
    id integer primary key,
    submission_id integer not null references submission (id),
    received_report_id integer references received_report (id),
    report_version_id integer references report_version (id),
    report_row_id integer references report_row (id),
    code text not null,
    level text not null check (level in ('E', 'W', 'I')),
    source_file text,
    source_sheet text,
    source_row integer,
    source_column integer,
    raw_value text,
    data text not null
);

create index remark_by_submission on remark (submission_id);
create index remark_by_version on remark (report_version_id);
create index remark_by_row on remark (report_row_id);

-- What the index still has to hear: one message for each version that a release published or ended.
create table outbox (
    id integer primary key,
    data_release_id integer not null references data_release (id),
    report_version_id integer not null references report_version (id),
    action text not null check (action in ('publish', 'end')),
    created_at text not null,
    relayed_at text
);

create index outbox_waiting on outbox (id) where relayed_at is null;

create table reporting_year (
    year integer primary key,
    state text not null check (state in ('open', 'closed', 'published', 'reviewed')),
    changed_at text not null
);

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

-- A withheld figure shows its pollutant's group, method and ground; number, quantity and receiver stay confidential.
create view public_record as
select w.id, w.report_version_id, r.facility_id, r.reporting_year, w.kind,
    case when w.withheld_ground is null then w.pollutant end as pollutant,
    p.pollutant_group,
    w.medium, w.to_subsoil,
    case when w.withheld_ground is null then w.quantity_kg_e8 end as quantity_kg_e8,
    case when w.withheld_ground is null then w.accidental_kg_e8 end as accidental_kg_e8,
    w.waste_code, w.hazardous,
    case when w.withheld_ground is null then w.quantity_t_e8 end as quantity_t_e8,
    w.treatment, w.operation, w.transboundary,
    case when w.withheld_ground is null then w.receiver_name end as receiver_name,
    case when w.withheld_ground is null then w.receiver_bin end as receiver_bin,
    case when w.withheld_ground is null then w.receiver_address end as receiver_address,
    case when w.withheld_ground is null then w.receiver_kato end as destination_kato,
    w.destination_country,
    w.method, w.method_name, w.withheld_ground,
    case when w.withheld_ground is null then w.below_threshold end as below_threshold,
    w.source_file, w.source_sheet, w.source_row
from report_row w
join report_version v on v.id = w.report_version_id
join report r on r.id = v.report_id
left join pollutant p on p.number = w.pollutant
where v.published_release_id is not null and v.ended_release_id is null;
