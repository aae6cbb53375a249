-- Diffuse sources: no facility, but an authority that reports a region's transport, heating, farming … of a year.
-- Append-only like reports: another delivery for the same authority, region and year is a new version.

create table source_category (
    code text not null,
    position integer not null,
    name_kk text not null,
    name_ru text not null,
    name_en text not null,
    valid_from integer not null,
    valid_to integer,
    primary key (code, valid_from)
);

-- The authority's name is folded in authority_key, so that another spelling of it is the same authority.
create table diffuse_report (
    id integer primary key,
    authority_key text not null,
    region text not null,
    reporting_year integer not null,
    unique (authority_key, region, reporting_year)
);

create table diffuse_version (
    id integer primary key,
    report_id integer not null references diffuse_report (id),
    version integer not null,
    submission_id integer not null references submission (id),
    content_sha256 text not null,
    received_on text not null,
    late integer not null,
    published_release_id integer references data_release (id),
    ended_release_id integer references data_release (id),
    withdrawn_reason text,
    authority text not null,
    unique (report_id, version)
);

create index diffuse_version_by_release on diffuse_version (published_release_id, ended_release_id);

create table diffuse_row (
    id integer primary key,
    version_id integer not null references diffuse_version (id),
    kato text not null,
    source_category text not null,
    pollutant integer not null references pollutant (number),
    medium text not null check (medium in ('air', 'water', 'land')),
    quantity_kg_e8 integer not null,
    method text not null check (method in ('M', 'C', 'E')),
    method_name text,
    activity_data text,
    source_file text not null,
    source_sheet text,
    source_row integer not null
);

create index diffuse_row_by_version on diffuse_row (version_id);

create table received_diffuse (
    id integer primary key,
    submission_id integer not null references submission (id),
    position integer not null,
    reporting_year integer,
    authority text,
    region text,
    outcome text not null check (outcome in ('accepted', 'returned', 'unchanged')),
    version_id integer references diffuse_version (id),
    unique (submission_id, position)
);

alter table remark add column received_diffuse_id integer references received_diffuse (id);
alter table remark add column diffuse_row_id integer references diffuse_row (id);

-- A release may hold nothing but diffuse sources: the index hears of it all the same, in a message without a report.
create table outbox_with_releases (
    id integer primary key,
    data_release_id integer not null references data_release (id),
    report_version_id integer references report_version (id),
    action text not null check (action in ('publish', 'end')),
    created_at text not null,
    relayed_at text
);

insert into outbox_with_releases (id, data_release_id, report_version_id, action, created_at, relayed_at)
select id, data_release_id, report_version_id, action, created_at, relayed_at from outbox;
drop table outbox;
alter table outbox_with_releases rename to outbox;
create index outbox_waiting on outbox (id) where relayed_at is null;

create view public_diffuse as
select w.id, w.version_id, r.id as report_id, v.version, r.reporting_year, r.region, w.kato, w.source_category, w.pollutant, p.pollutant_group,
    w.medium, w.quantity_kg_e8, w.method, w.method_name, w.activity_data, v.authority, v.received_on, v.late, d.name as data_release,
    w.source_file, w.source_sheet, w.source_row
from diffuse_row w
join diffuse_version v on v.id = w.version_id
join diffuse_report r on r.id = v.report_id
join pollutant p on p.number = w.pollutant
join data_release d on d.id = v.published_release_id
where v.ended_release_id is null;
