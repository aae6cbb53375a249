using System.Data.Common;
using Dapper;

namespace Prtr.Search.Database;

/// <summary>What became of a facility's id. An id is never used again: a merged one leads to the other, a removed one says why.</summary>
/// <param name="MergedIntoId">The facility that it turned out to be, where its ids lead today; null for most.</param>
/// <param name="RemovedOn">Null while the facility is part of the register.</param>
public sealed record FacilityState(long? MergedIntoId, DateOnly? RemovedOn, string? RemovedReason)
{
    /// <summary>The state of the id, or null when the register never gave it.</summary>
    public static async Task<FacilityState?> FindAsync(RegisterDatabase database, long id, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        if (await ReadAsync(connection, id, cancellationToken) is not { } asked)
        {
            return null;
        }

        long? into = null;
        for (var state = asked; state.MergedIntoId is { } next; state = (await ReadAsync(connection, next, cancellationToken))!)
        {
            into = next;
        }

        return new(into, asked.RemovedOn, asked.RemovedReason);
    }

    private static Task<Row?> ReadAsync(DbConnection connection, long id, CancellationToken cancellationToken) =>
        connection.QuerySingleOrDefaultAsync<Row>(new CommandDefinition(
            "select merged_into_id, removed_on, removed_reason from facility where id = @id",
            new { id },
            cancellationToken: cancellationToken));

    private sealed class Row
    {
        public long? MergedIntoId { get; init; }

        public DateOnly? RemovedOn { get; init; }

        public string? RemovedReason { get; init; }
    }
}
