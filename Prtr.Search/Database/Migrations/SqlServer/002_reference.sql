-- Reference tables. Rows that may change with a year carry the years for which they hold (valid_to null: still).

create table pollutant (
    number int not null primary key,
    cas nvarchar(100) collate Latin1_General_100_BIN2,
    name_kk nvarchar(max) collate Latin1_General_100_BIN2 not null,
    name_ru nvarchar(max) collate Latin1_General_100_BIN2 not null,
    name_en nvarchar(max) collate Latin1_General_100_BIN2 not null,
    pollutant_group nvarchar(20) collate Latin1_General_100_BIN2 not null,
    btex bit not null,
    eea_code nvarchar(100) collate Latin1_General_100_BIN2 not null
);

create table pollutant_group (
    code nvarchar(20) collate Latin1_General_100_BIN2 not null primary key,
    name_kk nvarchar(max) collate Latin1_General_100_BIN2 not null,
    name_ru nvarchar(max) collate Latin1_General_100_BIN2 not null,
    name_en nvarchar(max) collate Latin1_General_100_BIN2 not null
);

create table threshold (
    pollutant int not null references pollutant (number),
    medium nvarchar(20) collate Latin1_General_100_BIN2 not null check (medium in ('air', 'water', 'land')),
    threshold_kg_e8 bigint not null,
    threshold_kg as cast(threshold_kg_e8 * 0.00000001 as decimal(19, 8)) persisted,
    valid_from int not null,
    valid_to int,
    source nvarchar(max) not null,
    primary key (pollutant, medium, valid_from)
);

create table activity (
    code nvarchar(20) collate Latin1_General_100_BIN2 not null,
    parent nvarchar(20) collate Latin1_General_100_BIN2,
    level int not null,
    name_kk nvarchar(max) collate Latin1_General_100_BIN2 not null,
    name_ru nvarchar(max) collate Latin1_General_100_BIN2 not null,
    name_en nvarchar(max) collate Latin1_General_100_BIN2 not null,
    capacity_threshold_kk nvarchar(max) collate Latin1_General_100_BIN2,
    capacity_threshold_ru nvarchar(max) collate Latin1_General_100_BIN2,
    capacity_threshold_en nvarchar(max) collate Latin1_General_100_BIN2,
    threshold_value nvarchar(50) collate Latin1_General_100_BIN2,
    threshold_unit nvarchar(50) collate Latin1_General_100_BIN2,
    valid_from int not null,
    valid_to int,
    primary key (code, valid_from)
);

create table operation (
    code nvarchar(20) collate Latin1_General_100_BIN2 not null primary key,
    treatment nvarchar(20) collate Latin1_General_100_BIN2 not null check (treatment in ('R', 'D')),
    name_kk nvarchar(max) collate Latin1_General_100_BIN2 not null,
    name_ru nvarchar(max) collate Latin1_General_100_BIN2 not null,
    name_en nvarchar(max) collate Latin1_General_100_BIN2 not null
);

create table waste_code (
    code nvarchar(20) collate Latin1_General_100_BIN2 not null,
    level int not null,
    parent nvarchar(20) collate Latin1_General_100_BIN2,
    hazardous bit,
    name_kk nvarchar(max) collate Latin1_General_100_BIN2,
    name_ru nvarchar(max) collate Latin1_General_100_BIN2,
    name_en nvarchar(max) collate Latin1_General_100_BIN2 not null,
    valid_from int not null,
    valid_to int,
    primary key (code, valid_from)
);

create table kato (
    code char(9) collate Latin1_General_100_BIN2 not null,
    level int not null,
    name_kk nvarchar(max) collate Latin1_General_100_BIN2 not null,
    name_ru nvarchar(max) collate Latin1_General_100_BIN2 not null,
    name_en nvarchar(max) collate Latin1_General_100_BIN2,
    valid_from int not null,
    valid_to int,
    primary key (code, valid_from)
);

create table country (
    code nvarchar(20) collate Latin1_General_100_BIN2 not null primary key,
    name_kk nvarchar(max) collate Latin1_General_100_BIN2 not null,
    name_ru nvarchar(max) collate Latin1_General_100_BIN2 not null,
    name_en nvarchar(max) collate Latin1_General_100_BIN2 not null
);

-- Which shipped table has been taken in, so that an unchanged one is not gone through again.
create table reference_seed (
    name nvarchar(100) collate Latin1_General_100_BIN2 not null primary key,
    sha256 char(64) collate Latin1_General_100_BIN2 not null,
    seeded_at datetime2 not null
);
go

-- A withheld figure shows its pollutant's group, method and ground; number, quantity and receiver stay confidential. Here, for this engine wants the tables of a view first.
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
