-- Names beside those of a code list that mean a code of it: former names of places, usual names of pollutants.
create table other_name (
    list text not null,
    code text not null,
    name text not null,
    primary key (list, code, name)
);
