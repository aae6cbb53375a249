using System.Data.Common;
using Dapper;
using Prtr.Search.Register;

namespace Prtr.Search.Database;

/// <summary>A facility with the ids that lead to it.</summary>
public static class FacilityFamily
{
    // Whoever an act has brought together with the facility may have been merged into it at some time.
    private const string Related = """
        select id from facility where merged_into_id = @id
        union select facility_id from facility_act where other_id = @id
        union select other_id from facility_act where facility_id = @id and other_id is not null
        """;

    /// <summary>The ids that were merged into the facility, also by way of others, in their order; empty for most.</summary>
    /// <param name="release">As readers of it have them; null for the latest.</param>
    public static async Task<IReadOnlyList<long>> FormerIdsAsync(RegisterDatabase database, long facilityId, DataRelease? release, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        var found = await FormerIdsAsync(connection, facilityId, release, cancellationToken);
        await AsOf.VerifyAsync(connection, null, release, cancellationToken);
        return found;
    }

    internal static async Task<IReadOnlyList<long>> FormerIdsAsync(DbConnection connection, long facilityId, DataRelease? release, CancellationToken cancellationToken)
    {
        var found = new SortedSet<long>();
        var waiting = new Queue<long>([facilityId]);
        while (waiting.TryDequeue(out var id))
        {
            foreach (var former in await connection.QueryAsync<long>(new CommandDefinition(Related, new { id }, cancellationToken: cancellationToken)))
            {
                if (await FacilityState.ReadAsync(connection, former, release, cancellationToken) is { MergedIntoId: { } other } && other == id && found.Add(former))
                {
                    waiting.Enqueue(former);
                }
            }
        }

        return [.. found];
    }
}
