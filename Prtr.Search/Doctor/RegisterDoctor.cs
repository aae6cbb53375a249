using System.Runtime.CompilerServices;
using Microsoft.Extensions.Configuration;
using Prtr.Search.Database;
using Prtr.Search.Database.SqlServer;
using Prtr.Search.Elasticsearch;

namespace Prtr.Search.Doctor;

/// <summary>
/// Looks at everything that a register runs on, as its settings name it, and changes nothing: no folder, database or index is made, nothing is brought up to date.
/// A look that fails is a finding like the others.
/// </summary>
/// <param name="directory">Where the register's files live, whether it is there or not.</param>
public sealed class RegisterDoctor(IConfiguration settings, string directory, TimeProvider clock)
{
    private static readonly string[] Engines = ["Register:Engine", "Search:Engine"];

    private readonly string directory = Path.GetFullPath(directory);

    public async IAsyncEnumerable<Finding> ExamineAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        yield return Finding.Ok("settings", $"known and allowed: {string.Join(", ", from key in Engines select $"{key}={settings[key] ?? "not set"}")}");
        var database = DatabaseSettings.AsItIs(settings, directory);
        foreach (var finding in FolderChecks.Look(directory, holdsRegister: database is not SqlServerDatabase))
        {
            yield return finding;
        }

        var opens = database is not null;
        if (database is null)
        {
            yield return Finding.Note("database", $"there is no register in {directory}", "the first start of the site, or the verb status, makes it; else correct Register:Directory");
        }
        else
        {
            await foreach (var finding in SafelyAsync("database", new DatabaseChecks(database).OpenAsync(cancellationToken), cancellationToken))
            {
                opens &= finding.Verdict is Verdict.Ok or Verdict.Note;
                yield return finding;
            }
        }

        foreach (var (check, findings) in opens ? OfDatabase(database!, cancellationToken) : [])
        {
            await foreach (var finding in SafelyAsync(check, findings, cancellationToken))
            {
                yield return finding;
            }
        }

        if (ElasticsearchSettings.Read(settings) is { } search)
        {
            await foreach (var finding in SafelyAsync("search", new ElasticsearchChecks(search, opens ? database : null, clock).LookAsync(cancellationToken), cancellationToken))
            {
                yield return finding;
            }
        }
    }

    private IEnumerable<(string Check, IAsyncEnumerable<Finding> Findings)> OfDatabase(RegisterDatabase database, CancellationToken cancellationToken)
    {
        var checks = new DatabaseChecks(database);
        yield return ("schema", checks.SchemaAsync(cancellationToken));
        yield return ("clock", checks.ClockAsync(clock, cancellationToken));
        if (database is SqlServerDatabase)
        {
            var server = new SqlServerChecks(database, clock);
            yield return ("snapshots", server.SettingsAsync(cancellationToken));
            yield return ("collation", server.CollationAsync(cancellationToken));
            yield return ("rights", server.RightsAsync(needsRelay: ElasticsearchSettings.Read(settings) is not null, cancellationToken));
            yield return ("clock of the server", server.ClockAsync(cancellationToken));
            yield return ("files of the server", server.FilesAsync(cancellationToken));
        }

        if (ElasticsearchSettings.Read(settings) is null)
        {
            yield return ("index", checks.IndexAsync(clock, cancellationToken));
        }
    }

    private static async IAsyncEnumerable<Finding> SafelyAsync(string check, IAsyncEnumerable<Finding> findings, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await using var each = findings.GetAsyncEnumerator(cancellationToken);
        while (true)
        {
            Finding? failure = null;
            try
            {
                if (!await each.MoveNextAsync())
                {
                    yield break;
                }
            }
            catch (Exception problem) when (problem is not OperationCanceledException)
            {
                failure = Finding.Of(check, problem);
            }

            yield return failure ?? each.Current;
            if (failure is not null)
            {
                yield break;
            }
        }
    }
}
