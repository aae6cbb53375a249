with {records}
select withheld_ground, kind, sum(case when withheld_ground is not null then 1 else 0 end) as withheld, count(distinct facility_id) as facilities
from records
where withheld_ground is not null
group by withheld_ground, kind
