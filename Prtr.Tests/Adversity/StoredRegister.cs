using System.Data.Common;
using Dapper;
using Microsoft.Data.Sqlite;
using Prtr.Ingest.Intake.Keeping;
using Prtr.Search.Database;

namespace Prtr.Tests.Adversity;

/// <summary>What a database holds when nobody is at work.</summary>
internal static class StoredRegister
{
    // Each counts what must not be there.
    private static readonly string[] HalfDone =
    [
        "select count(*) from report_version v where not exists (select 1 from report_row w where w.report_version_id = v.id)",
        "select count(*) from submission s where not exists (select 1 from received_report e where e.submission_id = s.id)",
        "select count(*) from report_version v where published_release_id is not null and not exists (select 1 from outbox o where o.report_version_id = v.id and o.action = 'publish')",
        "select count(*) from data_release d where not exists (select 1 from outbox o where o.data_release_id = d.id)",
        "select count(*) from (select report_id from report_version where published_release_id is not null and ended_release_id is null group by report_id having count(*) > 1) twice",
        "select count(*) from report_version where ended_release_id < published_release_id",
    ];

    /// <summary>The incarnation, and what was accepted and published in it.</summary>
    public static async Task<(string Incarnation, HashSet<string> What)> KeptAsync(RegisterDatabase database)
    {
        await using var connection = await database.OpenAsync(default);
        return await KeptAsync(connection);
    }

    /// <summary>The same of a file that nobody has open.</summary>
    public static async Task<(string Incarnation, HashSet<string> What)> KeptAsync(string file)
    {
        await using var connection = new SqliteConnection($"Data Source={file};Mode=ReadOnly;Pooling=false");
        await connection.OpenAsync();
        return await KeptAsync(connection);
    }

    /// <summary>Nothing is half done, and all is as it was accepted.</summary>
    public static async Task AssertWholeAsync(RegisterDatabase database)
    {
        Assert.Empty(await RegisterProof.ProblemsAsync(database, false, default));
        await using var connection = await database.OpenAsync(default);
        foreach (var nothing in HalfDone)
        {
            Assert.True(await connection.ExecuteScalarAsync<int>(nothing) == 0, nothing);
        }
    }

    private static async Task<(string Incarnation, HashSet<string> What)> KeptAsync(DbConnection connection) => (
        await Incarnation.OfAsync(connection, null, default),
        [
            .. (await connection.QueryAsync<string>("select name from submission")).Select(name => "submission " + name),
            .. (await connection.QueryAsync<string>("select name from data_release")).Select(name => "release " + name),
        ]);
}
