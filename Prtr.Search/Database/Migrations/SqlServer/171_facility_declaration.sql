-- That the facility of a draft is none of those that looked alike when it was begun, and why: intake does not ask again. Rows are only added.
create table facility_declaration (
    draft_id bigint not null primary key references report_draft (id),
    -- The facilities that were shown, as a JSON array of their numbers.
    shown nvarchar(max) not null,
    reason nvarchar(max) not null,
    account_id bigint not null references account (id),
    declared_at datetime2 not null
);
