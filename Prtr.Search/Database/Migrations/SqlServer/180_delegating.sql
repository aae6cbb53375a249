-- Who may let employees sign: whom the centre has let in, and who is the first head by the certificate.
alter table membership add may_delegate int not null default 0;
alter table membership_invitation add may_delegate int not null default 0;
go

update membership set may_delegate = 1
where granted_by like 'console%' or granted_by like 'samples%' or granted_by like 'certificate:Head:%' or granted_by like 'certificate:PrivatePerson:%'
    or granted_by in (select ('account:' + a.name) collate database_default from account a join account_role r on r.account_id = a.id);
