-- What operators ask about their facilities beside reports: another name, place or operator. The request is what was signed; signatures and the decision are added to it, nothing else of it changes.
create table facility_change (
    id bigint not null primary key,
    facility_id bigint not null references facility (id),
    kind nvarchar(20) collate Latin1_General_100_BIN2 not null check (kind in ('name', 'place', 'operator')),
    -- Who asks, as in membership.
    party nvarchar(100) collate Latin1_General_100_BIN2 not null,
    -- Who else signs: the operator before or after; null for a name or a place.
    other_party nvarchar(100) collate Latin1_General_100_BIN2,
    -- The document that is signed, JSON.
    content nvarchar(max) not null,
    valid_from date not null,
    asked_by bigint not null references account (id),
    asked_at datetime2 not null,
    signed_by bigint references account (id),
    signed_at datetime2,
    -- Null for what nobody signed, while developing.
    signature_id bigint references report_signature (id),
    other_signed_by bigint references account (id),
    other_signed_at datetime2,
    other_signature_id bigint references report_signature (id),
    outcome nvarchar(20) collate Latin1_General_100_BIN2 check (outcome in ('done', 'declined', 'taken-back', 'overtaken')),
    -- Such as account:aliya.
    decided_by nvarchar(400),
    decided_at datetime2,
    reason nvarchar(max)
);

create index facility_change_by_facility on facility_change (facility_id);
create index facility_change_by_party on facility_change (party);
create index facility_change_by_other on facility_change (other_party) where other_party is not null;

-- Name or place of a facility from a day on, as decided beside reports; what is null has not changed. Rows are only added.
create table facility_description (
    id bigint not null primary key,
    facility_id bigint not null references facility (id),
    change_id bigint not null references facility_change (id),
    valid_from date not null,
    facility_name nvarchar(max) collate Latin1_General_100_BIN2,
    facility_name_kk nvarchar(max) collate Latin1_General_100_BIN2,
    postal_address nvarchar(max) collate Latin1_General_100_BIN2,
    kato char(9) collate Latin1_General_100_BIN2,
    latitude float,
    longitude float,
    decided_at datetime2 not null,
    reason nvarchar(max) not null
);

create index facility_description_by_facility on facility_description (facility_id);
