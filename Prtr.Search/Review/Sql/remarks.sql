with {remarks}
select remark, count(*) as remarks, count(distinct facility_id) as facilities
from remarks
where withheld_ground is null
group by remark
