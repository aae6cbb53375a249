select w.reporting_year as year, w.facility_id, p.facility_name, p.operator_name, w.kind,
    w.pollutant as pollutant_number, coalesce(cast(w.pollutant as varchar(20)), w.pollutant_group) as pollutant,
    w.medium, coalesce(w.medium, w.kind) as route, w.quantity_kg_e8,
    case when w.quantity_kg_e8 is not null then coalesce(w.accidental_kg_e8, 0) end as accidental_kg_e8,
    substring(w.waste_code, 1, 2) as chapter, case when w.hazardous = 1 then 'hazardous' else 'non-hazardous' end as hazard,
    w.treatment, w.operation, w.destination_country as country, w.quantity_t_e8,
    w.method, w.withheld_ground, w.below_threshold, substring(p.kato, 1, 2) as region, p.main_activity as activity,
    case when substring(p.main_activity, 2, 1) in ('', '(') then substring(p.main_activity, 1, 1) else substring(p.main_activity, 1, 2) end as sector
from public_record w join public_report p on p.report_version_id = w.report_version_id
