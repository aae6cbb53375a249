using System.Data.Common;
using Dapper;
using Prtr.Ingest.Journal;
using Prtr.Ingest.People;
using Prtr.Search.Database;

namespace Prtr.Ingest.Intake.Facilities;

/// <summary>Decides what is known of facilities beside their reports: who operates one from a day on, and which are not one site. Nothing that was reported changes.</summary>
/// <param name="actor">Who decides.</param>
public sealed class FacilityDecisions(RegisterDatabase database, Actor actor, TimeProvider clock)
{
    /// <summary>The two are two sites, and are no more taken for candidates for a merger.</summary>
    /// <returns>Why it is refused; empty when it is done, also when it had been decided before.</returns>
    public Task<IReadOnlyList<FacilityProblem>> KeepApartAsync(long first, long second, string reason, CancellationToken cancellationToken) =>
        DecideAsync(new Deed(Act.KeepApart, Deed.On("facility", first)) { After = FormattableString.Invariant($"not facility {second}"), Reason = reason }, [first, second], tryOnly: false, async turn =>
        {
            if (first == second)
            {
                return new FacilityProblem(FacilityProblem.Same, first);
            }

            var pair = new { first = Math.Min(first, second), second = Math.Max(first, second), actor = actor.ToString(), now = clock.GetUtcNow(), reason };
            await turn.Connection!.ExecuteAsync(new CommandDefinition(
                """
                insert into facility_apart (id, first_id, second_id, actor, decided_at, reason)
                select coalesce((select max(p.id) from facility_apart p), 0) + 1, @first, @second, @actor, @now, @reason
                where not exists (select 1 from facility_apart p where p.first_id = @first and p.second_id = @second)
                """,
                pair, turn, cancellationToken: cancellationToken));
            return null;
        }, cancellationToken);

    /// <summary>The facility has another operator from a day on.</summary>
    /// <param name="tryOnly">Only says why it would be refused.</param>
    /// <returns>Why it is refused; empty when it is not.</returns>
    public Task<IReadOnlyList<FacilityProblem>> ChangeOperatorAsync(OperatorChange change, string reason, bool tryOnly, CancellationToken cancellationToken) =>
        DecideAsync(
            new Deed(Act.ChangeOperator, Deed.On("facility", change.FacilityId)) { After = FormattableString.Invariant($"{change.Operator} from {change.From:yyyy-MM-dd}"), Reason = reason },
            [change.FacilityId],
            tryOnly,
            async turn =>
            {
                if (!change.Operator.HasValidCheckDigit || string.IsNullOrWhiteSpace(change.OperatorName) || change.From > DateOnly.FromDateTime(clock.GetLocalNow().DateTime))
                {
                    return new FacilityProblem(FacilityProblem.OperatorWrong, change.FacilityId);
                }

                if (await FacilityFile.OperatorBeforeAsync(change.FacilityId, change.From, turn, cancellationToken) == change.Operator.Value)
                {
                    return new FacilityProblem(FacilityProblem.OperatorSame, change.FacilityId);
                }

                await change.KeepAsync(actor, reason, clock.GetUtcNow(), turn, cancellationToken);
                return null;
            },
            cancellationToken);

    private async Task<IReadOnlyList<FacilityProblem>> DecideAsync(
        Deed deed, long[] facilities, bool tryOnly, Func<DbTransaction, Task<FacilityProblem?>> decide, CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(deed.Reason);
        await using var connection = await database.OpenAsync(cancellationToken);
        await using var turn = await database.BeginWriteAsync(connection, cancellationToken);
        await Permit.DemandAsync(actor, deed.Act, turn, cancellationToken);
        foreach (var id in facilities)
        {
            if (KnownFacility.WhyNot(id, await KnownFacility.FindAsync(id, turn, cancellationToken)) is { } gone)
            {
                return [gone];
            }
        }

        if (await decide(turn) is { } problem)
        {
            return [problem];
        }

        if (!tryOnly)
        {
            await ActJournal.WriteAsync(deed, actor, clock.GetUtcNow(), turn, cancellationToken);
            await turn.CommitAsync(cancellationToken);
        }

        return [];
    }
}
