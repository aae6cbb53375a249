with {reports}, {earlier reports}
select region, sum(reported) as reports_before, sum(absent) as absent, sum(added) as added
from (
    select e.region, 1 as reported, case when n.facility_id is null then 1 else 0 end as absent, 0 as added
    from earlier e left join reports n on n.facility_id = e.facility_id
    union all
    select n.region, 0, 0, case when e.facility_id is null then 1 else 0 end
    from reports n left join earlier e on e.facility_id = n.facility_id) both_years
group by region
