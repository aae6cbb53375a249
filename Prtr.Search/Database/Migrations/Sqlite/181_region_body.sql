-- The BIN of a region's local executive body, whose key signs its reports of diffuse sources; rows are added and ended.
create table region_body (
    id integer primary key,
    -- A KATO code.
    region text not null,
    bin text not null,
    reason text not null,
    recorded_at text not null,
    -- Such as account:aliya.
    recorded_by text not null,
    ended_at text
);

create unique index region_body_once on region_body (region) where ended_at is null;
