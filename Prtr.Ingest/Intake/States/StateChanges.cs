using System.Data.Common;
using Dapper;
using Prtr.Ingest.People;

namespace Prtr.Ingest.Intake.States;

/// <summary>Brings reports from one state to the next inside a transaction, and writes down who did it and why.</summary>
internal sealed class StateChanges(DbTransaction transaction, Actor actor, DateTimeOffset now)
{
    /// <param name="which">A condition on <c>received_report e</c>, in SQL; never taken from input.</param>
    /// <param name="values">For the parameters of the condition.</param>
    /// <returns>How many reports have changed.</returns>
    /// <exception cref="InvalidOperationException">One of them is in a state from which the new one cannot be reached; nothing has changed.</exception>
    public async Task<int> MoveAsync(string which, object values, ReceivedState to, string? reason, CancellationToken cancellationToken)
    {
        var parameters = new DynamicParameters(values);
        parameters.AddDynamicParams(new { StateActor = actor.ToString(), StateTo = to.Word(), StateReason = reason, StateAt = now });
        var froms = await transaction.Connection!.QueryAsync<string>(Command($"select distinct e.state from received_report e where {which}"));
        foreach (var from in froms.Select(ReceivedStates.Parse).Where(from => !ReceivedStates.Allow(from, to)))
        {
            throw new InvalidOperationException($"A report that is {from.Word()} cannot become {to.Word()}.");
        }

        await transaction.Connection!.ExecuteAsync(Command(
            $"""
            insert into state_change (received_report_id, changed_at, actor, from_state, to_state, reason)
            select e.id, @StateAt, @StateActor, e.state, @StateTo, @StateReason
            from received_report e
            where {which}
            order by e.id
            """));
        return await transaction.Connection!.ExecuteAsync(Command(
            $"update received_report set state = @StateTo where id in (select e.id from received_report e where {which})"));

        CommandDefinition Command(string sql) => new(sql, parameters, transaction, cancellationToken: cancellationToken);
    }
}
