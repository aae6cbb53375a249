with {all records}
select pollutant, medium, year, sum(quantity_kg_e8 / 100000000) as quantity_kg_whole, sum(quantity_kg_e8 % 100000000) as quantity_kg_rest, count(distinct facility_id) as facilities, sum(case when withheld_ground is not null then 1 else 0 end) as withheld
from records
where kind = 'release'
group by pollutant, medium, year;

with {all records},
released as (select distinct pollutant, medium, year, facility_id from records where kind = 'release')
select n.pollutant, n.medium, n.year, count(*) as facilities, count(b.facility_id) as again
from released n left join released b
    on b.pollutant = n.pollutant and b.medium = n.medium and b.facility_id = n.facility_id and b.year = n.year - 1
group by n.pollutant, n.medium, n.year
