using Dapper;
using Prtr.Search.Database;

namespace Prtr.Ingest.Intake;

/// <summary>
/// Brings what publications left in the outbox to the index, in order and at least once: a message counts as relayed only when the index holds it,
/// so a crash in between repeats the work, which does no harm.
/// </summary>
public sealed class IndexRelay(RegisterDatabase database, IIndexWriter index, TimeProvider clock)
{
    /// <returns>How many messages the index has heard; 0 when none was waiting.</returns>
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        var last = await connection.ExecuteScalarAsync<long?>("select max(id) from outbox where relayed_at is null");
        if (last is null)
        {
            return 0;
        }

        await index.RebuildAsync(cancellationToken);
        return await connection.ExecuteAsync(
            "update outbox set relayed_at = @at where relayed_at is null and id <= @last",
            new { at = clock.GetUtcNow(), last });
    }
}
