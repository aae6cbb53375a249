with {records}
select hazard, treatment, count(distinct facility_id) as facilities, sum(quantity_t_e8 / 100000000) as quantity_t_whole, sum(quantity_t_e8 % 100000000) as quantity_t_rest, sum(case when withheld_ground is not null then 1 else 0 end) as withheld
from records
where kind = 'waste'
group by hazard, treatment;

with {records}, {earlier records},
this_year as (
    select facility_id, hazard, treatment, sum(quantity_t_e8 / 100000000) as quantity_whole, sum(quantity_t_e8 % 100000000) as quantity_rest
    from records where kind = 'waste' group by facility_id, hazard, treatment
    having sum(case when withheld_ground is not null then 1 else 0 end) = 0),
year_before as (
    select facility_id, hazard, treatment, sum(quantity_t_e8 / 100000000) as quantity_whole, sum(quantity_t_e8 % 100000000) as quantity_rest
    from earlier where kind = 'waste' group by facility_id, hazard, treatment
    having sum(case when withheld_ground is not null then 1 else 0 end) = 0)
select n.hazard, n.treatment, count(*) as comparable_facilities,
    sum(n.quantity_whole) as comparable_t_whole, sum(n.quantity_rest) as comparable_t_rest,
    sum(b.quantity_whole) as comparable_before_t_whole, sum(b.quantity_rest) as comparable_before_t_rest
from this_year n join year_before b on b.facility_id = n.facility_id and b.hazard = n.hazard and b.treatment = n.treatment
group by n.hazard, n.treatment
