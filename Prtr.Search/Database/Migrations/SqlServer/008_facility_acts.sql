-- Who a facility is, is decided by people: two ids that are one site are merged, one id that is two sites is split, an act is undone by a later one.
-- Acts are append-only. A report that goes to another facility is a new version there with the same content, and the one it left is ended,
-- so every former data release still shows what it showed. facility.merged_into_id is what the acts have come to.

create table facility_act (
    id bigint not null primary key,
    kind nvarchar(20) collate Latin1_General_100_BIN2 not null check (kind in ('merge', 'split', 'remove', 'undo')),
    facility_id bigint not null references facility (id),
    other_id bigint references facility (id),
    other_was nvarchar(20) collate Latin1_General_100_BIN2 check (other_was in ('living', 'former', 'new')),
    undoes_act_id bigint references facility_act (id),
    data_release_id bigint not null references data_release (id),
    actor nvarchar(400) not null,
    acted_at datetime2 not null,
    reason nvarchar(max) not null
);

create unique index facility_act_undone_once on facility_act (undoes_act_id) where undoes_act_id is not null;

-- Versions that an act took from their facility, and those that it made of them at another.
create table facility_act_version (
    act_id bigint not null references facility_act (id),
    report_version_id bigint not null references report_version (id),
    effect nvarchar(20) collate Latin1_General_100_BIN2 not null check (effect in ('taken', 'made')),
    standing nvarchar(20) collate Latin1_General_100_BIN2 not null check (standing in ('public', 'waiting', 'past')),
    copy_of_id bigint references report_version (id),
    primary key (act_id, report_version_id)
);

create index facility_act_version_by_version on facility_act_version (report_version_id);
create index facility_act_version_by_origin on facility_act_version (copy_of_id) where copy_of_id is not null;

-- A decision that a facility has another operator from a day on; the one before stays in the history.
create table operator_change (
    id bigint not null primary key,
    facility_id bigint not null references facility (id),
    operator_bin char(12) collate Latin1_General_100_BIN2 not null,
    operator_name nvarchar(max) collate Latin1_General_100_BIN2 not null,
    valid_from date not null,
    actor nvarchar(400) not null,
    decided_at datetime2 not null,
    reason nvarchar(max) not null
);

create index operator_change_by_facility on operator_change (facility_id);
go

-- Versions that say nothing about their facility any more, for they are about another one.
create view moved_version as
select t.report_version_id, t.act_id
from facility_act_version t
where t.effect = 'taken' and not exists (select 1 from facility_act u where u.undoes_act_id = t.act_id);
go

-- Name, operator and place of a facility as its public reports and decisions say, each with who says so. A report speaks for its year, a decision from its day on;
-- a decision is public as soon as a public report of the operator is.
create view facility_fact as
select p.facility_id, p.reporting_year, cast(null as date) as valid_from, p.report_id, p.version, cast(null as bigint) as change_id,
    p.facility_name, p.facility_name_kk, p.operator_bin, p.operator_name, p.postal_address, p.kato, p.latitude, p.longitude, p.main_activity, cast(null as nvarchar(max)) as reason
from public_report p
union all
select c.facility_id, null, c.valid_from, null, null, c.id,
    null, null, c.operator_bin, c.operator_name, null, null, null, null, null, c.reason
from operator_change c
where exists (select 1 from public_report p where p.operator_bin = c.operator_bin);
