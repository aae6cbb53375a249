-- In which languages the name of a waste is a translation made for this register. Rows without a Kazakh name are as the software brought them
-- before it had one: they are taken in anew.
alter table waste_code add unofficial nvarchar(20) collate Latin1_General_100_BIN2 not null constraint waste_code_unofficial default '';
delete from waste_code where coalesce(name_kk, '') = '';
