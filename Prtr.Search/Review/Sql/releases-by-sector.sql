with {records}
select pollutant, medium, sector, sum(quantity_kg_e8 / 100000000) as quantity_kg_whole, sum(quantity_kg_e8 % 100000000) as quantity_kg_rest, count(distinct facility_id) as facilities, sum(case when withheld_ground is not null then 1 else 0 end) as withheld
from records
where kind = 'release'
group by pollutant, medium, sector
