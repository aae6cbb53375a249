-- What local executive bodies say to remarks when they send a report of diffuse sources; rows are only added.

create table diffuse_remark_answer (
    id integer primary key,
    received_diffuse_id integer not null references received_diffuse (id),
    -- Of the remark.
    code text not null,
    form_table text not null,
    row_number integer not null,
    content text not null,
    account_id integer not null references account (id),
    answered_at text not null
);

create index diffuse_remark_answer_by_report on diffuse_remark_answer (received_diffuse_id);

-- What a region has reported and what became of it.
create index received_diffuse_by_region on received_diffuse (region);

-- When the centre sent a version back that waited; why stands in withdrawn_reason.
alter table diffuse_version add column returned_at text;
