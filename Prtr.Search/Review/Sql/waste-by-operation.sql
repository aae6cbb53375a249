with {records}
select treatment, operation, hazard, count(distinct facility_id) as facilities, sum(quantity_t_e8 / 100000000) as quantity_t_whole, sum(quantity_t_e8 % 100000000) as quantity_t_rest, sum(case when withheld_ground is not null then 1 else 0 end) as withheld
from records
where kind = 'waste'
group by treatment, operation, hazard
