with {diffuse}
select pollutant, medium, region, sum(quantity_kg_e8 / 100000000) as quantity_kg_whole, sum(quantity_kg_e8 % 100000000) as quantity_kg_rest, count(*) as records
from diffuse
group by pollutant, medium, region
