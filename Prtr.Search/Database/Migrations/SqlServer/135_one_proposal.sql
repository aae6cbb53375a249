-- What takes two persons is proposed in one table: proposals to publish a year and to add rows to reference tables join the others.
alter table proposal add data_release_id bigint references data_release (id);

-- Rows of a reference table are its content as a CSV file.
alter table proposal alter column content nvarchar(max) collate Latin1_General_100_BIN2 not null;
go

insert into proposal (id, act, subject, content, account_id, proposed_at, reason, outcome, decided_by, decided_at, decision_reason, data_release_id)
select (select coalesce(max(id), 0) from proposal) + row_number() over (order by p.id), 'publish', concat('year:', p.reporting_year),
    concat(p.content_sha256, case when p.left_out = '' then '' else concat(' without ', p.left_out) end),
    p.account_id, p.proposed_at, p.reason, case when p.outcome = 'published' then 'done' else p.outcome end, p.decided_by, p.decided_at, p.decision_reason, p.data_release_id
from publication_proposal p;

-- Of several open ones on a table the oldest stays open: rows are decided on before others are proposed.
insert into proposal (id, act, subject, content, account_id, proposed_at, reason, outcome, decided_by, decided_at, decision_reason)
select (select coalesce(max(id), 0) from proposal) + row_number() over (order by p.id), 'approve-reference', concat('reference:', p.table_name), p.content, p.account_id, p.proposed_at, p.reason,
    case
        when p.outcome = 'approved' then 'done'
        when p.outcome is null and exists (select 1 from reference_proposal e where e.table_name = p.table_name and e.outcome is null and e.id < p.id) then 'over'
        else p.outcome
    end,
    p.decided_by, p.decided_at, p.decision_reason
from reference_proposal p;

drop table publication_proposal;
drop table reference_proposal;
