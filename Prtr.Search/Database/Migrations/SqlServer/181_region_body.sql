-- The BIN of a region's local executive body, whose key signs its reports of diffuse sources; rows are added and ended.
create table region_body (
    id bigint not null primary key,
    -- A KATO code.
    region char(9) collate Latin1_General_100_BIN2 not null,
    bin nvarchar(12) collate Latin1_General_100_BIN2 not null,
    reason nvarchar(500) collate Latin1_General_100_BIN2 not null,
    recorded_at datetime2 not null,
    -- Such as account:aliya.
    recorded_by nvarchar(200) collate Latin1_General_100_BIN2 not null,
    ended_at datetime2
);

create unique index region_body_once on region_body (region) where ended_at is null;
