using System.Data.Common;
using Dapper;

namespace Prtr.Search.Database;

/// <summary>A facility with the ids that lead to it.</summary>
public static class FacilityFamily
{
    /// <summary>The ids that were merged into the facility, also by way of others, in their order; empty for most.</summary>
    public static async Task<IReadOnlyList<long>> FormerIdsAsync(RegisterDatabase database, long facilityId, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        return await FormerIdsAsync(connection, facilityId, cancellationToken);
    }

    internal static async Task<IReadOnlyList<long>> FormerIdsAsync(DbConnection connection, long facilityId, CancellationToken cancellationToken)
    {
        var found = new SortedSet<long>();
        var waiting = new Queue<long>([facilityId]);
        while (waiting.TryDequeue(out var id))
        {
            foreach (var former in await connection.QueryAsync<long>(new CommandDefinition(
                "select id from facility where merged_into_id = @id", new { id }, cancellationToken: cancellationToken)))
            {
                if (found.Add(former))
                {
                    waiting.Enqueue(former);
                }
            }
        }

        return [.. found];
    }
}
