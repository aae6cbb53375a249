with {records}
select pollutant, count(distinct facility_id) as facilities, sum(quantity_kg_e8 / 100000000) as quantity_kg_whole, sum(quantity_kg_e8 % 100000000) as quantity_kg_rest, sum(case when withheld_ground is not null then 1 else 0 end) as withheld
from records
where kind = 'wastewater'
group by pollutant;

with {records}, {earlier records},
this_year as (
    select facility_id, pollutant, sum(quantity_kg_e8 / 100000000) as quantity_whole, sum(quantity_kg_e8 % 100000000) as quantity_rest
    from records where kind = 'wastewater' group by facility_id, pollutant
    having sum(case when withheld_ground is not null then 1 else 0 end) = 0),
year_before as (
    select facility_id, pollutant, sum(quantity_kg_e8 / 100000000) as quantity_whole, sum(quantity_kg_e8 % 100000000) as quantity_rest
    from earlier where kind = 'wastewater' group by facility_id, pollutant
    having sum(case when withheld_ground is not null then 1 else 0 end) = 0)
select n.pollutant, count(*) as comparable_facilities,
    sum(n.quantity_whole) as comparable_kg_whole, sum(n.quantity_rest) as comparable_kg_rest,
    sum(b.quantity_whole) as comparable_before_kg_whole, sum(b.quantity_rest) as comparable_before_kg_rest
from this_year n join year_before b on b.facility_id = n.facility_id and b.pollutant = n.pollutant
group by n.pollutant
