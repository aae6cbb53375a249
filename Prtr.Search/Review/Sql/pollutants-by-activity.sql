with {records}
select activity, route, count(distinct pollutant_number) as pollutants
from records
where kind <> 'waste'
group by activity, route
