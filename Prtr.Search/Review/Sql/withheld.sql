with {records}
select kind, count(*) as records, sum(case when withheld_ground is not null then 1 else 0 end) as withheld
from records
group by kind
