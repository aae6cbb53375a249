-- What operators ask about their facilities beside reports: another name, place or operator. The request is what was signed; signatures and the decision are added to it, nothing else of it changes.
create table facility_change (
    id integer primary key,
    facility_id integer not null references facility (id),
    kind text not null check (kind in ('name', 'place', 'operator')),
    -- Who asks, as in membership.
    party text not null,
    -- Who else signs: the operator before or after; null for a name or a place.
    other_party text,
    -- The document that is signed, UTF-8 JSON.
    content text not null,
    valid_from text not null,
    asked_by integer not null references account (id),
    asked_at text not null,
    signed_by integer references account (id),
    signed_at text,
    -- Null for what nobody signed, while developing.
    signature_id integer references report_signature (id),
    other_signed_by integer references account (id),
    other_signed_at text,
    other_signature_id integer references report_signature (id),
    outcome text check (outcome in ('done', 'declined', 'taken-back', 'overtaken')),
    -- Such as account:aliya.
    decided_by text,
    decided_at text,
    reason text
);

create index facility_change_by_facility on facility_change (facility_id);
create index facility_change_by_party on facility_change (party);
create index facility_change_by_other on facility_change (other_party) where other_party is not null;

-- Name or place of a facility from a day on, as decided beside reports; what is null has not changed. Rows are only added.
create table facility_description (
    id integer primary key,
    facility_id integer not null references facility (id),
    change_id integer not null references facility_change (id),
    valid_from text not null,
    facility_name text,
    facility_name_kk text,
    postal_address text,
    kato text,
    latitude real,
    longitude real,
    decided_at text not null,
    reason text not null
);

create index facility_description_by_facility on facility_description (facility_id);
