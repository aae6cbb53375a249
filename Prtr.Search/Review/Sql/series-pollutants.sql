with {all records}
select route, year, count(distinct pollutant_number) as pollutants
from records
where kind <> 'waste'
group by route, year
