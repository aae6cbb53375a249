-- What the office lists: the reports that came in for a year, those of a year's facilities.
create index received_report_by_year on received_report (reporting_year, state);
create index report_by_year on report (reporting_year, facility_id);
