using System.Data.Common;
using System.Globalization;
using System.Runtime.CompilerServices;
using Dapper;
using Microsoft.Data.SqlClient;
using Prtr.Search.Database;

namespace Prtr.Search.Doctor;

/// <summary>What the register needs of SQL Server and of the login that it has there (docs/sql-server.md).</summary>
internal sealed class SqlServerChecks(RegisterDatabase database, TimeProvider clock)
{
    private const int OldestMajor = 13;
    private const int LowestLevel = 130;
    private const int LeastSeconds = 60;
    private const double FullDisk = 0.85;

    private static readonly TimeSpan Tolerance = TimeSpan.FromSeconds(5);

    private const string Settings = """
        select cast(serverproperty('ProductVersion') as nvarchar(128)) as version, cast(serverproperty('Edition') as nvarchar(128)) as edition,
            cast(compatibility_level as int) as level, cast(snapshot_isolation_state as int) as snapshots, cast(is_read_committed_snapshot_on as int) as committed,
            cast(is_read_only as int) as closed
        from sys.databases where database_id = db_id()
        """;

    // Keys have to compare by their characters, as in SQLite.
    private const string OtherCollations = """
        select distinct t.name + '.' + c.name
        from sys.index_columns i
        join sys.columns c on c.object_id = i.object_id and c.column_id = i.column_id
        join sys.tables t on t.object_id = c.object_id
        where i.is_included_column = 0 and c.collation_name <> 'Latin1_General_100_BIN2'
        """;

    private const string Volumes = """
        select distinct v.volume_mount_point, v.available_bytes, v.total_bytes
        from sys.database_files f
        cross apply sys.dm_os_volume_stats(db_id(), f.file_id) v
        """;

    public async IAsyncEnumerable<Finding> SettingsAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        var (version, edition, level, snapshots, committed, closed) = await connection.QuerySingleAsync<(string, string, int, int, int, int)>(Command(Settings, cancellationToken));
        yield return int.TryParse(version.Split('.')[0], CultureInfo.InvariantCulture, out var major) && major >= OldestMajor && level >= LowestLevel
            ? Finding.Ok("version", string.Create(CultureInfo.InvariantCulture, $"SQL Server {version} {edition}, compatibility level {level}"))
            : Finding.Wrong("version", string.Create(CultureInfo.InvariantCulture, $"SQL Server {version}, compatibility level {level}"),
                "SQL Server 2016 or later is needed, and alter database current set compatibility_level = 130");
        yield return snapshots == 1
            ? Finding.Ok("snapshots", "readers have snapshots")
            : Finding.Wrong("snapshots", "the database allows no snapshots, which readers need", "alter database current set allow_snapshot_isolation on");
        yield return committed == 1
            ? Finding.Ok("waiting", "readers do not wait for writers")
            : Finding.Wrong("waiting", "readers wait for writers", "alter database current set read_committed_snapshot on with rollback immediate");
        if (closed == 1)
        {
            yield return Finding.Wrong("database", "the server has set the database to read-only", "alter database current set read_write");
        }

        yield return TimeOut(connection);
        yield return Encryption(connection);
    }

    public async IAsyncEnumerable<Finding> CollationAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        var others = (await connection.QueryAsync<string>(Command(OtherCollations, cancellationToken))).ToList();
        yield return others.Count == 0
            ? Finding.Ok("collation", "keys compare by their characters (Latin1_General_100_BIN2)")
            : Finding.Wrong("collation", $"{string.Join(", ", others)} compare by another collation than Latin1_General_100_BIN2", "the schema was changed by hand: restore a backup, or change the columns back");
    }

    public async IAsyncEnumerable<Finding> RightsAsync(bool needsRelay, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        yield return (await connection.QuerySingleAsync<LoginRights>(Command(LoginRights.Question, cancellationToken))).Judge(needsRelay);
    }

    public async IAsyncEnumerable<Finding> ClockAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        var before = clock.GetUtcNow();
        var server = DateTime.SpecifyKind(await connection.ExecuteScalarAsync<DateTime>(Command("select sysutcdatetime()", cancellationToken)), DateTimeKind.Utc);
        yield return ClockDifference.Judge("clock of the server", before, server, clock.GetUtcNow(), Tolerance);
    }

    public async IAsyncEnumerable<Finding> FilesAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        List<(string Name, long Free, long Total)>? volumes = null;
        try
        {
            volumes = [.. await connection.QueryAsync<(string, long, long)>(Command(Volumes, cancellationToken))];
        }
        catch (SqlException denied) when (DatabaseTrouble.IsDenied(denied))
        {
        }

        if (volumes is null)
        {
            yield return Finding.Note("disk of the server", "this login may not see it, which is as it should be", "let the server's administrator see that data and log have room");
        }

        foreach (var (name, free, total) in volumes ?? [])
        {
            var found = string.Create(CultureInfo.InvariantCulture, $"{name}: {free >> 20:N0} of {total >> 20:N0} MB are free");
            yield return free < (1 - FullDisk) * total ? Finding.Wrong("disk of the server", found, "make room for data and log") : Finding.Ok("disk of the server", found);
        }
    }

    private static Finding TimeOut(DbConnection connection)
    {
        using var command = connection.CreateCommand();
        var found = string.Create(CultureInfo.InvariantCulture, $"a statement may take {command.CommandTimeout} s, a connection {connection.ConnectionTimeout} s");
        return command.CommandTimeout is > 0 and < LeastSeconds
            ? Finding.Wrong("time-outs", found, "the review and a rebuilt index take longer: remove Command Timeout from ConnectionStrings:Register, or set it to 180")
            : Finding.Ok("time-outs", found);
    }

    private static Finding Encryption(DbConnection connection)
    {
        var settings = new SqlConnectionStringBuilder(connection.ConnectionString);
        return settings.Encrypt == SqlConnectionEncryptOption.Optional || settings.TrustServerCertificate
            ? Finding.Note("encryption", "the connection is not encrypted, or to a server whose certificate is not looked at", "remove Encrypt and TrustServerCertificate from ConnectionStrings:Register, but on a test server")
            : Finding.Ok("encryption", "encrypted, to a server whose certificate this machine trusts");
    }

    private static CommandDefinition Command(string sql, CancellationToken cancellationToken) => new(sql, cancellationToken: cancellationToken);
}
