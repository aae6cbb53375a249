using Dapper;

namespace Prtr.Search.Database;

/// <summary>What became of a facility's id. An id is never used again: a merged one leads to the other, a removed one says why.</summary>
/// <param name="MergedIntoId">The facility that it turned out to be; null for most.</param>
/// <param name="RemovedOn">Null while the facility is part of the register.</param>
public sealed record FacilityState(long? MergedIntoId, DateOnly? RemovedOn, string? RemovedReason)
{
    /// <summary>The state of the id, or null when the register never gave it.</summary>
    public static async Task<FacilityState?> FindAsync(RegisterDatabase database, long id, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        var row = await connection.QuerySingleOrDefaultAsync<Row>(new CommandDefinition(
            "select merged_into_id, removed_on, removed_reason from facility where id = @id",
            new { id },
            cancellationToken: cancellationToken));
        return row is null ? null : new(row.MergedIntoId, row.RemovedOn, row.RemovedReason);
    }

    private sealed class Row
    {
        public long? MergedIntoId { get; init; }

        public DateOnly? RemovedOn { get; init; }

        public string? RemovedReason { get; init; }
    }
}
