-- What local executive bodies say to remarks when they send a report of diffuse sources; rows are only added.

create table diffuse_remark_answer (
    id bigint not null primary key,
    received_diffuse_id bigint not null references received_diffuse (id),
    -- Of the remark.
    code nvarchar(100) collate Latin1_General_100_BIN2 not null,
    form_table nvarchar(100) collate Latin1_General_100_BIN2 not null,
    row_number int not null,
    content nvarchar(max) not null,
    account_id bigint not null references account (id),
    answered_at datetime2 not null
);

create index diffuse_remark_answer_by_report on diffuse_remark_answer (received_diffuse_id);

-- What a region has reported and what became of it.
create index received_diffuse_by_region on received_diffuse (region);

-- When the centre sent a version back that waited; why stands in withdrawn_reason.
alter table diffuse_version add returned_at datetime2;
