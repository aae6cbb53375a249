-- That the facility of a draft is none of those that looked alike when it was begun, and why: intake does not ask again. Rows are only added.
create table facility_declaration (
    draft_id integer primary key references report_draft (id),
    -- The facilities that were shown, as a JSON array of their numbers.
    shown text not null,
    reason text not null,
    account_id integer not null references account (id),
    declared_at text not null
);
