-- Run by compose.yaml before each start of the site; what is there stays. sqlcmd puts the password in from its environment.
if suser_id(N'prtr') is null
    create login prtr with password = N'$(PRTR_SQL_PASSWORD)';
go

-- The register makes its own database and owns that one alone.
alter server role dbcreator add member prtr;
