-- Late is whether the first received version was late: a correction makes nobody late.
update report_version set late = (select f.late from report_version f where f.report_id = report_version.report_id and f.version = 1)
where exists (select 1 from report_version f where f.report_id = report_version.report_id and f.version = 1);

update diffuse_version set late = (select f.late from diffuse_version f where f.report_id = diffuse_version.report_id and f.version = 1)
where exists (select 1 from diffuse_version f where f.report_id = diffuse_version.report_id and f.version = 1);
