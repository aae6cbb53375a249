using Dapper;
using Prtr.Search.Register;

namespace Prtr.Search.Database;

/// <summary>What was decided about a facility's id, as readers may know it: not by whom.</summary>
/// <param name="Kind"><c>merge</c>, <c>split</c>, <c>remove</c> or <c>undo</c>.</param>
/// <param name="FacilityId">The one that was merged, split or removed.</param>
/// <param name="OtherId">The one that it was merged into, or that reports went to; null for a removal.</param>
/// <param name="UndoesId">The decision that was revoked; null for others.</param>
/// <param name="Release">The data release that shows it first.</param>
public sealed record FacilityDecision(long Id, string Kind, long FacilityId, long? OtherId, long? UndoesId, string Release, DateOnly On, string Reason)
{
    /// <summary>All that have to do with the facility, oldest first.</summary>
    /// <param name="release">As it shows them; null for the latest.</param>
    public static async Task<IReadOnlyList<FacilityDecision>> OfAsync(
        RegisterDatabase database, long facilityId, DataRelease? release, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        var rows = await connection.QueryAsync<Row>(new CommandDefinition(
            """
            select a.id, a.kind, a.facility_id, a.other_id, a.undoes_act_id, d.name as release_name, d.published_at, a.reason
            from facility_act a
            join data_release d on d.id = a.data_release_id
            where (a.facility_id = @facilityId or a.other_id = @facilityId) and a.data_release_id <= @release
            order by a.id
            """,
            new { facilityId, release = AsOf.Key(release) },
            cancellationToken: cancellationToken));
        await AsOf.VerifyAsync(connection, null, release, cancellationToken);
        return [.. rows.Select(row => row.ToDecision())];
    }

    private sealed class Row
    {
        public long Id { get; init; }

        public string Kind { get; init; } = "";

        public long FacilityId { get; init; }

        public long? OtherId { get; init; }

        public long? UndoesActId { get; init; }

        public string ReleaseName { get; init; } = "";

        public DateTimeOffset PublishedAt { get; init; }

        public string Reason { get; init; } = "";

        public FacilityDecision ToDecision() =>
            new(Id, Kind, FacilityId, OtherId, UndoesActId, ReleaseName, DateOnly.FromDateTime(PublishedAt.UtcDateTime), Reason);
    }
}
