-- Every act on the register, in a chain: each entry carries the hash of the one before (docs/operation.md, Journal). Nobody changes it, and nothing is put between.

create table journal_entry (
    id integer primary key,
    acted_at text not null,
    actor text not null,
    origin text,
    act text not null,
    subject text not null,
    state_before text,
    state_after text,
    reason text,
    previous_sha256 text not null,
    sha256 text not null
);

create index journal_entry_by_subject on journal_entry (subject);

create trigger journal_entry_is_never_changed before update on journal_entry
begin
    select raise(abort, 'The journal is never changed.');
end;

create trigger journal_entry_is_never_deleted before delete on journal_entry
begin
    select raise(abort, 'The journal is never changed.');
end;

create trigger journal_entry_comes_last before insert on journal_entry
when new.id is not (select coalesce(max(id), 0) + 1 from journal_entry)
    or new.previous_sha256 is not coalesce((select sha256 from journal_entry where id = new.id - 1), '')
begin
    select raise(abort, 'An entry of the journal follows the last one.');
end;
