with {reports}, {earlier reports}
select e.region, e.facility_id as facility, e.facility_name, e.operator_name, e.activity
from earlier e left join reports n on n.facility_id = e.facility_id
where n.facility_id is null
