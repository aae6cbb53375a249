with {records}
select sector, route, count(distinct pollutant_number) as pollutants
from records
where kind <> 'waste'
group by sector, route
