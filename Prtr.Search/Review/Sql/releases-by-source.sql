with {all_releases}
select pollutant, medium, source, sum(quantity_kg_e8 / 100000000) as quantity_kg_whole, sum(quantity_kg_e8 % 100000000) as quantity_kg_rest
from all_releases
group by pollutant, medium, source
