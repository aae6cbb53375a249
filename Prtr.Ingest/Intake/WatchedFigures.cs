using Dapper;
using Prtr.Search.Database;

namespace Prtr.Ingest.Intake;

/// <summary>How the register stands, as far as those who watch over it are concerned: numbers and times, of nobody in particular.</summary>
/// <param name="Waiting">Messages of the outbox that the index does not hold yet.</param>
/// <param name="OldestWaiting">When the oldest of them was written; null when the index holds everything.</param>
/// <param name="Releases">Data releases so far: one for each publication.</param>
/// <param name="LatestRelease">When the latest was published; null when there is none.</param>
/// <param name="Reports">Reports that came in, by their state.</param>
public sealed record WatchedFigures(long Waiting, DateTimeOffset? OldestWaiting, long Releases, DateTimeOffset? LatestRelease, IReadOnlyList<(string State, long Reports)> Reports)
{
    public static async Task<WatchedFigures> ReadAsync(RegisterDatabase database, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        var (waiting, oldest) = await connection.QuerySingleAsync<(long, DateTimeOffset?)>(new CommandDefinition(
            "select count(*) as waiting, min(created_at) as oldest from outbox where relayed_at is null", cancellationToken: cancellationToken));
        var (releases, latest) = await connection.QuerySingleAsync<(long, DateTimeOffset?)>(new CommandDefinition(
            "select count(*) as releases, max(published_at) as latest from data_release", cancellationToken: cancellationToken));
        var reports = await connection.QueryAsync<(string, long)>(new CommandDefinition(
            "select state, count(*) as reports from received_report group by state order by state", cancellationToken: cancellationToken));
        return new(waiting, oldest, releases, latest, [.. reports]);
    }
}
