select p.reporting_year as year, p.facility_id, p.facility_name, p.operator_name, p.version, p.late, p.stationary_sources, substring(p.kato, 1, 2) as region, p.main_activity as activity,
    case when substring(p.main_activity, 2, 1) in ('', '(') then substring(p.main_activity, 1, 1) else substring(p.main_activity, 1, 2) end as sector
from public_report p
