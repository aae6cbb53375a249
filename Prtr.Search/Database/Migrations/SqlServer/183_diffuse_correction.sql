-- Which version of a report of diffuse sources another one corrects, and why; null for one that corrects none or does not say so.
alter table diffuse_version add corrects_version int;
alter table diffuse_version add correction_reason nvarchar(max);
