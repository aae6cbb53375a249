select p.reporting_year as year, p.facility_id, m.code as remark, w.withheld_ground
from remark m join public_report p on p.report_version_id = m.report_version_id left join report_row w on w.id = m.report_row_id
