with {records}
select hazard, place, facility_id as facility, facility_name, operator_name, region, quantity_t_whole, quantity_t_rest
from (
    select hazard, facility_id, facility_name, operator_name, region, sum(quantity_t_e8 / 100000000) as quantity_t_whole, sum(quantity_t_e8 % 100000000) as quantity_t_rest,
        row_number() over (partition by hazard order by sum(quantity_t_e8 / 100000000) + sum(quantity_t_e8 % 100000000) / 100000000 desc, sum(quantity_t_e8 % 100000000) % 100000000 desc, facility_id) as place
    from records where kind = 'waste' and quantity_t_e8 > 0
    group by hazard, facility_id, facility_name, operator_name, region) ranked
where place <= 10
