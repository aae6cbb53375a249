using System.Globalization;
using System.Runtime.CompilerServices;
using Dapper;
using Prtr.Search.Database;
using Prtr.Search.Database.Sqlite;
using Prtr.Search.Embedded;
using Prtr.Search.Register;

namespace Prtr.Search.Doctor;

/// <summary>What holds for the register's database on either engine, and the embedded one's own file.</summary>
internal sealed class DatabaseChecks(RegisterDatabase database)
{
    private static readonly TimeSpan Tolerance = TimeSpan.FromMinutes(5);

    private const string Latest = """
        select max(w.at) from (
            select max(applied_at) as at from schema_migration
            union all
            select max(published_at) as at from data_release) w
        """;

    /// <summary>Whether it opens; of the embedded one also, whether it is whole and a register.</summary>
    public async IAsyncEnumerable<Finding> OpenAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        if (database is SqliteDatabase embedded)
        {
            if (await SqliteJudge.ProblemAsync(embedded, cancellationToken) is { } problem)
            {
                yield return Finding.Wrong("database", $"{embedded.Path} {problem}", "else correct Register:Directory, or put a backup in its place with restore");
                yield break;
            }

            yield return Finding.Ok("database", $"{embedded.Path} is whole, and a register");
            yield return SqliteHeader.IsInWriteAheadMode(embedded.Path)
                ? Finding.Ok("write-ahead", WriteAhead(embedded.Path))
                : Finding.Note("write-ahead", "the file is not in write-ahead mode, so readers would wait for writers", "the next start of the site switches it on");
            yield break;
        }

        await using var connection = await database.OpenAsync(cancellationToken);
        yield return Finding.Ok("database", $"{database.Name} opens, version {connection.ServerVersion}");
    }

    public async IAsyncEnumerable<Finding> SchemaAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var state = await RegisterMigrator.StateAsync(database, cancellationToken);
        yield return state switch
        {
            { Foreign: [var foreign, ..] } => Finding.Wrong("schema", $"the database has a migration {foreign} that this version does not have, or has otherwise", "install the version that the database was last used with"),
            { Missing: [var missing, ..] } => Finding.Wrong(
                "schema",
                string.Create(CultureInfo.InvariantCulture, $"{state.Missing.Count} migrations of this version are not applied, the first of them {missing}"),
                "back up, then run the verb status with a login that may change the schema"),
            _ => Finding.Ok("schema", string.Create(CultureInfo.InvariantCulture, $"all {state.Applied} migrations of this version")),
        };
    }

    /// <summary>Whether this machine's clock has reached what the register holds.</summary>
    public async IAsyncEnumerable<Finding> ClockAsync(TimeProvider clock, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        var latest = await connection.ExecuteScalarAsync<DateTimeOffset?>(new CommandDefinition(Latest, cancellationToken: cancellationToken));
        var now = clock.GetUtcNow();
        yield return latest > now + Tolerance
            ? Finding.Wrong("clock", string.Create(CultureInfo.InvariantCulture, $"this machine says {now:u}, and the register was written at {latest:u}"), "set the clock by NTP: terms, deadlines and releases are told by it")
            : Finding.Ok("clock", string.Create(CultureInfo.InvariantCulture, $"{now:u}, not before anything in the register"));
    }

    /// <summary>The embedded index's file, and how old it is.</summary>
    public async IAsyncEnumerable<Finding> IndexAsync(TimeProvider clock, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var release = await PublishedSnapshot.LatestReleaseAsync(database, cancellationToken);
        var file = new SnapshotFile(database, await ReferenceReader.ReadAsync(database, cancellationToken));
        if (release.Id == DataRelease.None.Id)
        {
            yield return Finding.Ok("index", "nothing is published, so there is none");
        }
        else if (await file.ReadAsync(release, cancellationToken) is { } index)
        {
            var age = clock.GetUtcNow() - File.GetLastWriteTimeUtc(file.Path);
            yield return Finding.Ok("index", string.Create(CultureInfo.InvariantCulture, $"{index.Count:N0} records of data release {release.Name}, {age.TotalDays:0} days old"));
        }
        else
        {
            yield return Finding.Note("index", $"{file.Path} is not there, or not of data release {release.Name} and this version", "the next start of the site makes it anew and takes longer; so does reindex");
        }
    }

    private static string WriteAhead(string path)
    {
        var ahead = new FileInfo(path + "-wal");
        return ahead is { Exists: true, Length: > 0 } ? string.Create(CultureInfo.InvariantCulture, $"on; {ahead.Length >> 20} MB of it are not folded in yet") : "on";
    }
}
