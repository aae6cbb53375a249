-- What any data release has shown, with the releases that published and ended it; what is public now is what none has ended.
-- A former release is asked for with: published_release_id <= it and (ended_release_id is null or ended_release_id > it).

drop view public_record;
drop view public_report;
drop view public_diffuse;
go

create view released_report as
select v.id as report_version_id, v.report_id, v.version, r.facility_id, r.reporting_year,
    v.facility_name, v.facility_name_kk, v.operator_bin, v.operator_name, v.owner_name, v.postal_address,
    v.kato, v.latitude, v.longitude, v.main_activity, v.other_activities, v.stationary_sources,
    v.received_on, v.late, d.name as data_release, v.published_release_id, v.ended_release_id
from report_version v
join report r on r.id = v.report_id
join data_release d on d.id = v.published_release_id;
go

-- A withheld figure shows its pollutant's group, method and ground; number, quantity and receiver stay confidential.
create view released_record as
select w.id, w.report_version_id, r.facility_id, r.reporting_year, w.kind,
    case when w.withheld_ground is null then w.pollutant end as pollutant,
    p.pollutant_group,
    w.medium, w.to_subsoil,
    case when w.withheld_ground is null then w.quantity_kg_e8 end as quantity_kg_e8,
    case when w.withheld_ground is null then w.accidental_kg_e8 end as accidental_kg_e8,
    w.waste_code, w.hazardous,
    case when w.withheld_ground is null then w.quantity_t_e8 end as quantity_t_e8,
    w.treatment, w.operation, w.transboundary,
    cast(case when w.withheld_ground is null then w.receiver_name end as nvarchar(max)) as receiver_name,
    cast(case when w.withheld_ground is null then w.receiver_bin end as char(12)) as receiver_bin,
    cast(case when w.withheld_ground is null then w.receiver_address end as nvarchar(max)) as receiver_address,
    cast(case when w.withheld_ground is null then w.receiver_kato end as char(9)) as destination_kato,
    w.destination_country,
    w.method, w.method_name, w.withheld_ground,
    case when w.withheld_ground is null then w.below_threshold end as below_threshold,
    w.source_file, w.source_sheet, w.source_row, v.published_release_id, v.ended_release_id
from report_row w
join report_version v on v.id = w.report_version_id
join report r on r.id = v.report_id
left join pollutant p on p.number = w.pollutant
where v.published_release_id is not null;
go

create view public_report as
select report_version_id, report_id, version, facility_id, reporting_year, facility_name, facility_name_kk, operator_bin, operator_name, owner_name, postal_address,
    kato, latitude, longitude, main_activity, other_activities, stationary_sources, received_on, late, data_release
from released_report
where ended_release_id is null;
go

create view public_record as
select id, report_version_id, facility_id, reporting_year, kind, pollutant, pollutant_group, medium, to_subsoil, quantity_kg_e8, accidental_kg_e8,
    waste_code, hazardous, quantity_t_e8, treatment, operation, transboundary, receiver_name, receiver_bin, receiver_address, destination_kato, destination_country,
    method, method_name, withheld_ground, below_threshold, source_file, source_sheet, source_row
from released_record
where ended_release_id is null;
go

create view released_diffuse as
select w.id, w.version_id, r.id as report_id, v.version, r.reporting_year, r.region, w.kato, w.source_category, w.pollutant, p.pollutant_group,
    w.medium, w.quantity_kg_e8, w.method, w.method_name, w.activity_data, v.authority, v.received_on, v.late, d.name as data_release,
    w.source_file, w.source_sheet, w.source_row, v.published_release_id, v.ended_release_id
from diffuse_row w
join diffuse_version v on v.id = w.version_id
join diffuse_report r on r.id = v.report_id
join pollutant p on p.number = w.pollutant
join data_release d on d.id = v.published_release_id;
go

create view public_diffuse as
select id, version_id, report_id, version, reporting_year, region, kato, source_category, pollutant, pollutant_group,
    medium, quantity_kg_e8, method, method_name, activity_data, authority, received_on, late, data_release, source_file, source_sheet, source_row
from released_diffuse
where ended_release_id is null;
