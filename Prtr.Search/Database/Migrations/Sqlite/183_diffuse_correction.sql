-- Which version of a report of diffuse sources another one corrects, and why; null for one that corrects none or does not say so.
alter table diffuse_version add column corrects_version integer;
alter table diffuse_version add column correction_reason text;
