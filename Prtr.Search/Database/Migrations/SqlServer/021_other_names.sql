-- Names beside those of a code list that mean a code of it: former names of places, usual names of pollutants.
create table other_name (
    list nvarchar(20) collate Latin1_General_100_BIN2 not null,
    code nvarchar(20) collate Latin1_General_100_BIN2 not null,
    name nvarchar(200) collate Latin1_General_100_BIN2 not null,
    primary key (list, code, name)
);
