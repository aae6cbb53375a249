-- What the office counts for every year: the versions of its reports, and which of them are public.
create index report_version_by_report on report_version (report_id, published_release_id, ended_release_id);
