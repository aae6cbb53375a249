with {reports}
select region, count(*) as reports, sum(stationary_sources) as stationary_sources, sum(case when late = 0 then 1 else 0 end) as on_time, sum(case when late = 1 then 1 else 0 end) as late, sum(case when version > 1 then 1 else 0 end) as corrected
from reports
group by region
