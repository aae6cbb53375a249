-- What the authority decides on the list of pollutants, from a reporting year on; the list as it comes with the software stays as it is.
create table pollutant_row (
    number int not null,
    valid_from int not null,
    valid_to int,
    cas nvarchar(40) collate Latin1_General_100_BIN2,
    name_kk nvarchar(max) collate Latin1_General_100_BIN2 not null,
    name_ru nvarchar(max) collate Latin1_General_100_BIN2 not null,
    name_en nvarchar(max) collate Latin1_General_100_BIN2 not null,
    pollutant_group nvarchar(20) collate Latin1_General_100_BIN2 not null,
    btex bit not null,
    eea_code nvarchar(40) collate Latin1_General_100_BIN2 not null,
    -- Whether it put the pollutant on the list.
    is_new bit not null,
    primary key (number, valid_from)
);

-- Standards of environmental quality that are in force, with the act that sets them.
create table quality_norm (
    pollutant int not null references pollutant (number),
    medium nvarchar(10) collate Latin1_General_100_BIN2 not null check (medium in ('air', 'water', 'land')),
    -- Such as max_single, daily_average or class_1.
    kind nvarchar(30) collate Latin1_General_100_BIN2 not null,
    -- The substance or form of the pollutant, as the act calls it.
    substance nvarchar(200) collate Latin1_General_100_BIN2 not null,
    valid_from int not null,
    valid_to int,
    -- As the act has it, such as 0.2 or >20.0.
    norm nvarchar(40) collate Latin1_General_100_BIN2 not null,
    unit nvarchar(40) collate Latin1_General_100_BIN2,
    act nvarchar(max) collate Latin1_General_100_BIN2 not null,
    act_number nvarchar(40) collate Latin1_General_100_BIN2 not null,
    act_date nvarchar(10) collate Latin1_General_100_BIN2 not null,
    source nvarchar(max) collate Latin1_General_100_BIN2 not null,
    primary key (pollutant, medium, kind, substance, valid_from)
);
