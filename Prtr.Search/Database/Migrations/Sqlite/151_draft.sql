-- Reports that operators and local executive bodies are filling in. What is typed is only added: the latest change of a cell counts, so nobody's words are lost.

create table report_draft (
    id integer primary key,
    -- Whose report it is, as in membership.
    party text not null,
    -- Null for a facility that the register does not know yet, and for diffuse sources.
    facility_id integer references facility (id),
    reporting_year integer not null,
    -- The report that came in and went back, which this one takes the place of; null for none.
    received_report_id integer references received_report (id),
    begun_by integer not null references account (id),
    begun_at text not null
);

create index report_draft_by_party on report_draft (party);

-- How a draft ended; none while it is being filled in.
create table report_draft_end (
    draft_id integer primary key references report_draft (id),
    outcome text not null check (outcome in ('submitted', 'discarded')),
    -- The delivery that it became; null for one that was discarded.
    submission_id integer references submission (id),
    ended_by integer not null references account (id),
    ended_at text not null
);

create table draft_row (
    id integer primary key,
    draft_id integer not null references report_draft (id),
    -- The table of the form that the row belongs to.
    form_table text not null
);

create index draft_row_by_draft on draft_row (draft_id);

create table draft_change (
    id integer primary key,
    draft_id integer not null references report_draft (id),
    row_id integer not null references draft_row (id),
    -- A field of the form, or one of the draft's own, such as the unit of a quantity.
    field text not null,
    content text not null,
    -- 0 for what somebody typed over what another had just changed: it is shown until somebody chooses, and counts for nothing.
    taken integer not null,
    account_id integer not null references account (id),
    changed_at text not null
);

create index draft_change_by_cell on draft_change (draft_id, row_id, field, id);
