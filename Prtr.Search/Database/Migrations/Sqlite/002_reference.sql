-- Reference tables. Rows that may change with a year carry the years for which they hold (valid_to null: still).

create table pollutant (
    number integer primary key,
    cas text,
    name_kk text not null,
    name_ru text not null,
    name_en text not null,
    pollutant_group text not null,
    btex integer not null,
    eea_code text not null
);

create table pollutant_group (
    code text primary key,
    name_kk text not null,
    name_ru text not null,
    name_en text not null
);

create table threshold (
    pollutant integer not null references pollutant (number),
    medium text not null check (medium in ('air', 'water', 'land')),
    threshold_kg_e8 integer not null,
    valid_from integer not null,
    valid_to integer,
    source text not null,
    primary key (pollutant, medium, valid_from)
);

create table activity (
    code text not null,
    parent text,
    level integer not null,
    name_kk text not null,
    name_ru text not null,
    name_en text not null,
    capacity_threshold_kk text,
    capacity_threshold_ru text,
    capacity_threshold_en text,
    threshold_value text,
    threshold_unit text,
    valid_from integer not null,
    valid_to integer,
    primary key (code, valid_from)
);

create table operation (
    code text primary key,
    treatment text not null check (treatment in ('R', 'D')),
    name_kk text not null,
    name_ru text not null,
    name_en text not null
);

create table waste_code (
    code text not null,
    level integer not null,
    parent text,
    hazardous integer,
    name_kk text,
    name_ru text,
    name_en text not null,
    valid_from integer not null,
    valid_to integer,
    primary key (code, valid_from)
);

create table kato (
    code text not null,
    level integer not null,
    name_kk text not null,
    name_ru text not null,
    name_en text,
    valid_from integer not null,
    valid_to integer,
    primary key (code, valid_from)
);

create table country (
    code text primary key,
    name_kk text not null,
    name_ru text not null,
    name_en text not null
);

-- Which shipped table has been taken in, so that an unchanged one is not gone through again.
create table reference_seed (
    name text primary key,
    sha256 text not null,
    seeded_at text not null
);
