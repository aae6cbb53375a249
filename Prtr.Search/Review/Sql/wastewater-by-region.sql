with {records}
select pollutant, region, count(distinct facility_id) as facilities, sum(quantity_kg_e8 / 100000000) as quantity_kg_whole, sum(quantity_kg_e8 % 100000000) as quantity_kg_rest, sum(case when withheld_ground is not null then 1 else 0 end) as withheld
from records
where kind = 'wastewater'
group by pollutant, region
