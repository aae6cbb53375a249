with {records}
select route, sum(case when below_threshold is not null then 1 else 0 end) as with_threshold, sum(case when below_threshold = 1 then 1 else 0 end) as under_threshold
from records
group by route
