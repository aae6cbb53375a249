with {records}
select route, count(distinct pollutant_number) as pollutants
from records
where kind <> 'waste'
group by route
