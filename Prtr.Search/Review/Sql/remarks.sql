with {remarks}
select remark, count(*) as remarks, count(distinct facility_id) as facilities
from remarks
group by remark
