-- Diffuse sources: no facility, but an authority that reports a region's transport, heating, farming … of a year.
-- Append-only like reports: another delivery for the same authority, region and year is a new version.

create table source_category (
    code nvarchar(100) collate Latin1_General_100_BIN2 not null,
    position int not null,
    name_kk nvarchar(max) collate Latin1_General_100_BIN2 not null,
    name_ru nvarchar(max) collate Latin1_General_100_BIN2 not null,
    name_en nvarchar(max) collate Latin1_General_100_BIN2 not null,
    valid_from int not null,
    valid_to int,
    primary key (code, valid_from)
);

-- The authority's name is folded in authority_key, so that another spelling of it is the same authority.
create table diffuse_report (
    id bigint not null primary key,
    authority_key nvarchar(400) collate Latin1_General_100_BIN2 not null,
    region char(9) collate Latin1_General_100_BIN2 not null,
    reporting_year int not null,
    unique (authority_key, region, reporting_year)
);

create table diffuse_version (
    id bigint not null primary key,
    report_id bigint not null references diffuse_report (id),
    version int not null,
    submission_id bigint not null references submission (id),
    content_sha256 varchar(64) collate Latin1_General_100_BIN2 not null,
    received_on date not null,
    late bit not null,
    published_release_id bigint references data_release (id),
    ended_release_id bigint references data_release (id),
    withdrawn_reason nvarchar(max),
    authority nvarchar(max) collate Latin1_General_100_BIN2 not null,
    unique (report_id, version)
);

create index diffuse_version_by_release on diffuse_version (published_release_id, ended_release_id);

create table diffuse_row (
    id bigint not null primary key,
    version_id bigint not null references diffuse_version (id),
    kato char(9) collate Latin1_General_100_BIN2 not null,
    source_category nvarchar(100) collate Latin1_General_100_BIN2 not null,
    pollutant int not null references pollutant (number),
    medium nvarchar(20) collate Latin1_General_100_BIN2 not null check (medium in ('air', 'water', 'land')),
    quantity_kg_e8 bigint not null,
    quantity_kg as cast(quantity_kg_e8 * 0.00000001 as decimal(19, 8)) persisted,
    method nvarchar(20) collate Latin1_General_100_BIN2 not null check (method in ('M', 'C', 'E')),
    method_name nvarchar(max) collate Latin1_General_100_BIN2,
    activity_data nvarchar(max) collate Latin1_General_100_BIN2,
    source_file nvarchar(max) collate Latin1_General_100_BIN2 not null,
    source_sheet nvarchar(max) collate Latin1_General_100_BIN2,
    source_row int not null
);

create index diffuse_row_by_version on diffuse_row (version_id);

create table received_diffuse (
    id bigint not null primary key,
    submission_id bigint not null references submission (id),
    position int not null,
    reporting_year int,
    authority nvarchar(max) collate Latin1_General_100_BIN2,
    region char(9) collate Latin1_General_100_BIN2,
    outcome nvarchar(20) collate Latin1_General_100_BIN2 not null check (outcome in ('accepted', 'returned', 'unchanged')),
    version_id bigint references diffuse_version (id),
    unique (submission_id, position)
);

alter table remark add received_diffuse_id bigint references received_diffuse (id);
alter table remark add diffuse_row_id bigint references diffuse_row (id);
go

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
