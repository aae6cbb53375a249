select p.reporting_year as year, p.facility_id, m.code as remark
from ({PublicRemarks}) m join public_report p on p.report_version_id = m.report_version_id
