namespace Prtr.Search.Doctor;

/// <summary>What the login may do in SQL Server, told by the three that docs/sql-server.md makes: who installs, who writes, who reads.</summary>
internal sealed record LoginRights
{
    /// <summary>Tables that are denied to the login altogether are not among those that it sees.</summary>
    public const string Question = """
        select cast(coalesce(is_srvrolemember('sysadmin'), 0) as int) as administrator, cast(coalesce(is_rolemember('db_owner'), 0) as int) as owner,
            cast(count(*) as int) as tables,
            cast(coalesce(sum(has_perms_by_name(quotename(schema_name(t.schema_id)) + '.' + quotename(t.name), 'OBJECT', 'SELECT')), 0) as int) as readable,
            cast(coalesce(sum(has_perms_by_name(quotename(schema_name(t.schema_id)) + '.' + quotename(t.name), 'OBJECT', 'INSERT')), 0) as int) as writable,
            cast(coalesce(has_perms_by_name('submission_file', 'OBJECT', 'SELECT'), 0) as int) as files,
            cast(coalesce(has_perms_by_name('report_version', 'OBJECT', 'SELECT', 'contact_name', 'COLUMN'), 0) as int) as persons,
            cast(coalesce(has_perms_by_name('outbox', 'OBJECT', 'UPDATE'), 0) as int) as relay
        from sys.tables t
        where t.is_ms_shipped = 0
        """;

    private const string Grants = "docs/sql-server.md, Grants";

    public int Administrator { get; init; }

    public int Owner { get; init; }

    /// <summary>How many it sees, how many of them it reads, and how many it adds to.</summary>
    public int Tables { get; init; }

    public int Readable { get; init; }

    public int Writable { get; init; }

    public int Files { get; init; }

    public int Persons { get; init; }

    public int Relay { get; init; }

    /// <param name="needsRelay">Whether what is published has to be brought to an index.</param>
    public Finding Judge(bool needsRelay) => this switch
    {
        { Administrator: 1 } => Finding.Note("rights", "the login is an administrator of the server", $"let the register sign in with no more than it needs ({Grants})"),
        { Owner: 1 } => Finding.Note("rights", "the login owns the database: right for who installs a version", $"let sites and daily verbs sign in as prtr_centre or prtr_site ({Grants})"),
        { Tables: 0 } or { Readable: 0 } => Finding.Wrong("rights", "the login may read nothing", $"grant it what its part needs ({Grants})"),
        _ when Writable == Tables => Finding.Ok("rights", "the login reads and writes, and may not change the schema (prtr_centre)"),
        _ when Writable > 0 => Finding.Wrong("rights", $"the login may add to {Writable} of {Tables} tables only", $"make it a member of db_datareader and db_datawriter ({Grants})"),
        { Files: 1 } or { Persons: 1 } => Finding.Wrong("rights", "the login only reads, but personal data and received files, too", $"deny it what prtr_site is denied ({Grants})"),
        { Relay: 0 } when needsRelay => Finding.Note(
            "rights", "the login only reads, and may not bring to the index what is published", $"set Search:Relay=false here, or grant update on outbox and relay_claim ({Grants})"),
        _ => Finding.Ok("rights", "the login reads what is public, and neither personal data nor received files (prtr_site)"),
    };
}
