using System.Data.Common;
using Dapper;
using Prtr.Ingest.Journal;
using Prtr.Ingest.People;
using Prtr.Search.Database;
using Prtr.Search.Text;

namespace Prtr.Ingest.Intake.Facilities;

/// <summary>
/// Decides who a facility is: merges, splits, removes, and undoes. Each act is one transaction in a write turn, so it cannot cross a publication or another act;
/// it raises the data release and leaves word for the index.
/// </summary>
/// <param name="actor">Who decides.</param>
public sealed class FacilityActs(RegisterDatabase database, Actor actor, TimeProvider clock)
{
    /// <param name="tryOnly">Only says what would be done, and changes nothing.</param>
    public Task<FacilityActOutcome> MergeAsync(Merger merger, string reason, bool tryOnly, CancellationToken cancellationToken) =>
        ActAsync(merger.PlanAsync, reason, tryOnly, cancellationToken);

    /// <inheritdoc cref="MergeAsync"/>
    public Task<FacilityActOutcome> SplitAsync(FacilitySplit split, string reason, bool tryOnly, CancellationToken cancellationToken) =>
        ActAsync(split.PlanAsync, reason, tryOnly, cancellationToken);

    /// <inheritdoc cref="MergeAsync"/>
    public Task<FacilityActOutcome> RemoveAsync(FacilityRemoval removal, string reason, bool tryOnly, CancellationToken cancellationToken) =>
        ActAsync(removal.PlanAsync, reason, tryOnly, cancellationToken);

    /// <inheritdoc cref="MergeAsync"/>
    public Task<FacilityActOutcome> UndoAsync(Undoing undoing, string reason, bool tryOnly, CancellationToken cancellationToken) =>
        ActAsync(undoing.PlanAsync, reason, tryOnly, cancellationToken);

    /// <summary>All acts, latest first.</summary>
    /// <param name="facility">Only those that have to do with it; null for all.</param>
    public async Task<IReadOnlyList<FacilityAct>> ReadAsync(long? facility, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        var rows = await connection.QueryAsync<Row>(new CommandDefinition(
            """
            select a.id, a.kind, a.facility_id, a.other_id, a.undoes_act_id, d.name as release_name, a.actor, a.acted_at, a.reason
            from facility_act a
            join data_release d on d.id = a.data_release_id
            where @facility is null or a.facility_id = @facility or a.other_id = @facility
            order by a.id desc
            """,
            new { facility },
            cancellationToken: cancellationToken));
        return [.. rows.Select(row => row.ToAct())];
    }

    private async Task<FacilityActOutcome> ActAsync(
        Func<DbTransaction, CancellationToken, Task<FacilityPlan>> plan, string reason, bool tryOnly, CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(reason);
        reason = Printable.Of(reason);
        await using var connection = await database.OpenAsync(cancellationToken);
        await using var transaction = tryOnly ? await database.BeginReadAsync(connection, cancellationToken) : await database.BeginWriteAsync(connection, cancellationToken);
        var planned = await plan(transaction, cancellationToken);
        await Permit.DemandAsync(actor, planned.Kind.Act(), transaction, cancellationToken);
        var other = planned.Other == FacilitySplit.New ? null : planned.Other;
        if (tryOnly || planned.Problems.Count > 0)
        {
            return new FacilityActOutcome(null, planned.Facility, other, planned.Problems.Count > 0 ? [] : planned.Reports(), planned.Problems);
        }

        var act = await new FacilityActWriter(planned, actor, reason, clock.GetUtcNow(), transaction, cancellationToken).WriteAsync();
        await ActJournal.WriteAsync(
            new Deed(planned.Kind.Act(), Deed.On("facility", act.FacilityId))
            {
                After = FormattableString.Invariant($"act {act.Id}{(act.OtherId is { } at ? $", facility {at}" : "")}{(act.UndoesId is { } undone ? $", undoes act {undone}" : "")}, data release {act.Release}"), Reason = reason,
            },
            actor, clock.GetUtcNow(), transaction, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return new FacilityActOutcome(act, planned.Facility, act.OtherId, [.. planned.Reports().Select(report => report.ToId == FacilitySplit.New ? report with { ToId = act.OtherId } : report)], []);
    }

    private sealed class Row
    {
        public long Id { get; init; }

        public string Kind { get; init; } = "";

        public long FacilityId { get; init; }

        public long? OtherId { get; init; }

        public long? UndoesActId { get; init; }

        public string ReleaseName { get; init; } = "";

        public string Actor { get; init; } = "";

        public DateTimeOffset ActedAt { get; init; }

        public string Reason { get; init; } = "";

        public FacilityAct ToAct() => new(Id, FacilityActKinds.Parse(Kind), FacilityId, OtherId, UndoesActId, ReleaseName, Actor, ActedAt, Reason);
    }
}
