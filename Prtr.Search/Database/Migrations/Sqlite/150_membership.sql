-- Who acts for which operator, and for which region's local executive body. A row begins and ends, nothing else of it changes.

create table membership (
    id integer primary key,
    account_id integer not null references account (id),
    -- operator:BIN or region:KATO.
    party text not null,
    role text not null check (role in ('preparer', 'signer', 'local-officer')),
    -- Such as account:aliya.
    granted_by text not null,
    began_at text not null,
    ended_at text
);

create unique index membership_once on membership (account_id, party, role) where ended_at is null;
create index membership_by_party on membership (party);

-- What people are trusted with: at the centre (without a party), and at operators and regions.
create view held_role as
select r.account_id, r.role, null as party from account_role r
union all
select m.account_id, m.role, m.party from membership m where m.ended_at is null;
