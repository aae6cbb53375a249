with {records}
select pollutant, medium, method, count(*) as records, sum(quantity_kg_e8 / 100000000) as quantity_kg_whole, sum(quantity_kg_e8 % 100000000) as quantity_kg_rest
from records
where kind = 'release'
group by pollutant, medium, method
