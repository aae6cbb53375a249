-- 1 where the operator declares that nothing reached its threshold in the year; null where nothing is declared.
alter table report_version add column nothing_exceeded integer;
