-- What the authority decides on the list of pollutants, from a reporting year on; the list as it comes with the software stays as it is.
create table pollutant_row (
    number integer not null,
    valid_from integer not null,
    valid_to integer,
    cas text,
    name_kk text not null,
    name_ru text not null,
    name_en text not null,
    pollutant_group text not null,
    btex integer not null,
    eea_code text not null,
    -- Whether it put the pollutant on the list.
    is_new integer not null,
    primary key (number, valid_from)
);

-- Standards of environmental quality that are in force, with the act that sets them.
create table quality_norm (
    pollutant integer not null references pollutant (number),
    medium text not null check (medium in ('air', 'water', 'land')),
    -- Such as max_single, daily_average or class_1.
    kind text not null,
    -- The substance or form of the pollutant, as the act calls it.
    substance text not null,
    valid_from integer not null,
    valid_to integer,
    -- As the act has it, such as 0.2 or >20.0.
    norm text not null,
    unit text,
    act text not null,
    act_number text not null,
    act_date text not null,
    source text not null,
    primary key (pollutant, medium, kind, substance, valid_from)
);
