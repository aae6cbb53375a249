using System.Data.Common;
using Dapper;
using Prtr.Search.Register;

namespace Prtr.Search.Database;

/// <summary>What became of a facility's id. An id is never used again: a merged one leads to the other, a removed one says why.</summary>
/// <param name="MergedIntoId">The facility that it turned out to be, where its ids lead; null for most.</param>
/// <param name="RemovedOn">Null while the facility is part of the register.</param>
public sealed record FacilityState(long? MergedIntoId, DateOnly? RemovedOn, string? RemovedReason)
{
    private static readonly FacilityState Living = new(null, null, null);

    /// <summary>The state of the id, or null when the register never gave it.</summary>
    /// <param name="release">As readers of this data release have it, for the index may be a step behind the database; null for the latest.</param>
    public static async Task<FacilityState?> FindAsync(RegisterDatabase database, long id, DataRelease? release, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        var found = await FindAsync(connection, id, release, cancellationToken);
        await AsOf.VerifyAsync(connection, null, release, cancellationToken);
        return found;
    }

    private static async Task<FacilityState?> FindAsync(DbConnection connection, long id, DataRelease? release, CancellationToken cancellationToken)
    {
        if (await ReadAsync(connection, id, release, cancellationToken) is not { } asked)
        {
            return null;
        }

        long? into = null;
        var seen = new HashSet<long> { id };
        for (var state = asked; state.MergedIntoId is { } next && seen.Add(next); state = (await ReadAsync(connection, next, release, cancellationToken))!)
        {
            into = next;
        }

        return asked with { MergedIntoId = into };
    }

    /// <summary>The same, but one step: the facility that it was merged into may have been merged itself.</summary>
    internal static async Task<FacilityState?> ReadAsync(DbConnection connection, long id, DataRelease? release, CancellationToken cancellationToken)
    {
        var row = await connection.QuerySingleOrDefaultAsync<Row>(new CommandDefinition(
            "select merged_into_id, removed_on, removed_reason from facility where id = @id",
            new { id },
            cancellationToken: cancellationToken));
        return row is null ? null
            : release is not null && await ThenAsync(connection, id, release, cancellationToken) is { } then ? then
            : new(row.MergedIntoId, row.RemovedOn, row.RemovedReason);
    }

    // As the acts up to the release have left it; null when no act has to do with the id.
    private static async Task<FacilityState?> ThenAsync(DbConnection connection, long id, DataRelease release, CancellationToken cancellationToken)
    {
        var acts = await connection.QueryAsync<Act>(new CommandDefinition(
            """
            select a.data_release_id as release_id, coalesce(u.kind, a.kind) as kind, case when u.id is null then 0 else 1 end as undone,
                a.facility_id, a.other_id, coalesce(u.other_was, a.other_was) as other_was, d.published_at, a.reason
            from facility_act a
            join data_release d on d.id = a.data_release_id
            left join facility_act u on u.id = a.undoes_act_id
            where a.facility_id = @id or a.other_id = @id
            order by a.id
            """,
            new { id },
            cancellationToken: cancellationToken));
        FacilityState? state = null;
        foreach (var act in acts)
        {
            state = (act.ReleaseId <= release.Id ? act.Of(id) : null) ?? state ?? (act.Of(id) is null ? null : Living);
        }

        return state;
    }

    private sealed class Row
    {
        public long? MergedIntoId { get; init; }

        public DateOnly? RemovedOn { get; init; }

        public string? RemovedReason { get; init; }
    }

    private sealed class Act
    {
        public long ReleaseId { get; init; }

        public string Kind { get; init; } = "";

        public int Undone { get; init; }

        public long FacilityId { get; init; }

        public long? OtherId { get; init; }

        public string? OtherWas { get; init; }

        public DateTimeOffset PublishedAt { get; init; }

        public string Reason { get; init; } = "";

        /// <summary>What it made of the id; null when it left the id as it was.</summary>
        public FacilityState? Of(long id) => (Kind, Undone) switch
        {
            ("merge", 0) when FacilityId == id => Living with { MergedIntoId = OtherId },
            ("remove", 0) => new(null, DateOnly.FromDateTime(PublishedAt.UtcDateTime), Reason),
            ("merge" or "remove", 1) when FacilityId == id => Living,
            ("split", 0) when OtherId == id && OtherWas == "former" => Living,
            ("split", 1) when OtherId == id && OtherWas is "former" or "new" => Living with { MergedIntoId = FacilityId },
            _ => null,
        };
    }
}
