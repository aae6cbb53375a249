with {reports}
select region, sector, sum(stationary_sources) as stationary_sources, count(*) as reports
from reports
group by region, sector
