-- Who acts for which operator, and for which region's local executive body. A row begins and ends, nothing else of it changes.

create table membership (
    id bigint not null primary key,
    account_id bigint not null references account (id),
    -- operator:BIN or region:KATO.
    party nvarchar(100) collate Latin1_General_100_BIN2 not null,
    role nvarchar(40) collate Latin1_General_100_BIN2 not null check (role in ('preparer', 'signer', 'local-officer')),
    -- Such as account:aliya.
    granted_by nvarchar(400) not null,
    began_at datetime2 not null,
    ended_at datetime2
);

create unique index membership_once on membership (account_id, party, role) where ended_at is null;
-- The people of one party.
create index membership_by_party on membership (party);
go

-- What people are trusted with: at the centre (without a party), and at operators and regions.
create view held_role as
select r.account_id, r.role, cast(null as nvarchar(100)) collate Latin1_General_100_BIN2 as party from account_role r
union all
select m.account_id, m.role, m.party from membership m where m.ended_at is null;
