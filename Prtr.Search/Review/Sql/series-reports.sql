with {all reports}
select year, count(*) as reports, sum(stationary_sources) as stationary_sources, sum(case when late = 1 then 1 else 0 end) as late
from reports
group by year;

with {all reports}
select n.year, count(*) as facilities, count(b.facility_id) as again
from reports n left join reports b on b.facility_id = n.facility_id and b.year = n.year - 1
group by n.year
