-- Reports that operators and local executive bodies are filling in. What is typed is only added: the latest change of a cell counts, so nobody's words are lost.

create table report_draft (
    id bigint not null primary key,
    -- Whose report it is, as in membership.
    party nvarchar(100) collate Latin1_General_100_BIN2 not null,
    -- Null for a facility that the register does not know yet, and for diffuse sources.
    facility_id bigint references facility (id),
    reporting_year int not null,
    -- The report that came in and went back, which this one takes the place of; null for none.
    received_report_id bigint references received_report (id),
    begun_by bigint not null references account (id),
    begun_at datetime2 not null
);

-- What a party is filling in.
create index report_draft_by_party on report_draft (party);

-- How a draft ended; none while it is being filled in.
create table report_draft_end (
    draft_id bigint not null primary key references report_draft (id),
    outcome nvarchar(20) collate Latin1_General_100_BIN2 not null check (outcome in ('submitted', 'discarded')),
    -- The delivery that it became; null for one that was discarded.
    submission_id bigint references submission (id),
    ended_by bigint not null references account (id),
    ended_at datetime2 not null
);

create table draft_row (
    id bigint not null primary key,
    draft_id bigint not null references report_draft (id),
    -- The table of the form that the row belongs to.
    form_table nvarchar(20) collate Latin1_General_100_BIN2 not null
);

-- A draft is read as a whole.
create index draft_row_by_draft on draft_row (draft_id);

create table draft_change (
    id bigint not null primary key,
    draft_id bigint not null references report_draft (id),
    row_id bigint not null references draft_row (id),
    -- A field of the form, or one of the draft's own, such as the unit of a quantity.
    field nvarchar(100) collate Latin1_General_100_BIN2 not null,
    content nvarchar(max) not null,
    -- 0 for what somebody typed over what another had just changed: it is shown until somebody chooses, and counts for nothing.
    taken int not null,
    account_id bigint not null references account (id),
    changed_at datetime2 not null
);

-- The latest change of each cell.
create index draft_change_by_cell on draft_change (draft_id, row_id, field, id);
