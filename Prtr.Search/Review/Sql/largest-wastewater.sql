with {records}
select pollutant, place, facility_id as facility, facility_name, operator_name, region, quantity_kg_whole, quantity_kg_rest
from (
    select pollutant, facility_id, facility_name, operator_name, region, sum(quantity_kg_e8 / 100000000) as quantity_kg_whole, sum(quantity_kg_e8 % 100000000) as quantity_kg_rest,
        row_number() over (partition by pollutant order by sum(quantity_kg_e8 / 100000000) + sum(quantity_kg_e8 % 100000000) / 100000000 desc, sum(quantity_kg_e8 % 100000000) % 100000000 desc, facility_id) as place
    from records where kind = 'wastewater' and quantity_kg_e8 > 0
    group by pollutant, facility_id, facility_name, operator_name, region) ranked
where place <= 10
