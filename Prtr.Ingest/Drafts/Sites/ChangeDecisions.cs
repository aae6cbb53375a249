using Dapper;
using Prtr.Ingest.Journal;
using Prtr.Ingest.People;
using Prtr.Search.Database;

namespace Prtr.Ingest.Drafts.Sites;

/// <summary>The centre decides on changes of facilities that signatures alone do not: a site that moved, an operator with whom the other does not agree.</summary>
public sealed class ChangeDecisions(RegisterDatabase database, Actor actor, TimeProvider clock)
{
    /// <summary>Those on which the centre may decide, the oldest first.</summary>
    public static async Task<IReadOnlyList<FacilityChange>> OpenAsync(RegisterDatabase database, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        return [.. await connection.QueryAsync<FacilityChange>(new CommandDefinition(
            "select * from facility_change where outcome is null and signed_at is not null order by id", cancellationToken: cancellationToken))];
    }

    /// <param name="agrees">Whether it takes effect.</param>
    /// <param name="reason">Both operators read it.</param>
    /// <returns>False when it is decided already, nobody has signed it, or the facility has changed since it was asked: then it is over.</returns>
    public async Task<bool> DecideAsync(long id, bool agrees, string reason, CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(reason);
        await using var connection = await database.OpenAsync(cancellationToken);
        await using var turn = await database.BeginWriteAsync(connection, cancellationToken);
        await Permit.DemandAsync(actor, Act.ChangeOperator, turn, cancellationToken);
        if (await FacilityChange.FindAsync(id, turn, cancellationToken) is not { WaitsForCentre: true } change)
        {
            return false;
        }

        var now = clock.GetUtcNow();
        if (agrees && await change.IsOvertakenAsync(turn, cancellationToken))
        {
            await ChangeEffect.EndAsync(id, "overtaken", null, Actor.Register, now, turn, cancellationToken);
            await turn.CommitAsync(cancellationToken);
            return false;
        }

        await (agrees ? ChangeEffect.DoAsync(change, reason, actor, now, turn, cancellationToken) : ChangeEffect.EndAsync(id, "declined", reason, actor, now, turn, cancellationToken));
        await ActJournal.WriteAsync(
            new Deed(Act.ChangeOperator, Deed.On("facility", change.FacilityId)) { Before = change.Kind, After = agrees ? "done" : "declined", Reason = reason }, actor, now, turn, cancellationToken);
        await turn.CommitAsync(cancellationToken);
        return true;
    }
}
