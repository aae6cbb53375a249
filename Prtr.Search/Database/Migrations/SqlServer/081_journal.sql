-- Every act on the register, in a chain: each entry carries the hash of the one before (docs/operation.md, Journal). Nobody changes it, and nothing is put between.

create table journal_entry (
    id bigint not null primary key,
    acted_at datetime2 not null,
    actor nvarchar(400) collate Latin1_General_100_BIN2 not null,
    origin nvarchar(100) collate Latin1_General_100_BIN2,
    act nvarchar(40) collate Latin1_General_100_BIN2 not null,
    subject nvarchar(400) collate Latin1_General_100_BIN2 not null,
    state_before nvarchar(max) collate Latin1_General_100_BIN2,
    state_after nvarchar(max) collate Latin1_General_100_BIN2,
    reason nvarchar(max) collate Latin1_General_100_BIN2,
    previous_sha256 varchar(64) collate Latin1_General_100_BIN2 not null,
    sha256 char(64) collate Latin1_General_100_BIN2 not null
);

-- What was done with one report, account or year.
create index journal_entry_by_subject on journal_entry (subject);
go

create trigger journal_entry_is_never_changed on journal_entry instead of update
as
begin
    set nocount on;
    throw 51081, 'The journal is never changed.', 1;
end;
go

create trigger journal_entry_is_never_deleted on journal_entry instead of delete
as
begin
    set nocount on;
    throw 51081, 'The journal is never changed.', 1;
end;
go

create trigger journal_entry_comes_last on journal_entry after insert
as
begin
    set nocount on;
    if exists (
        select 1 from inserted i
        where i.id < (select max(p.id) from journal_entry p)
            or i.previous_sha256 <> coalesce((select p.sha256 from journal_entry p where p.id = i.id - 1), case when i.id = 1 then '' else '-' end))
    begin
        throw 51081, 'An entry of the journal follows the last one.', 1;
    end;
end;
