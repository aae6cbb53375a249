using System.Data.Common;
using Dapper;
using Prtr.Ingest.People;
using Prtr.Search.Register;
using Prtr.Search.Text;

namespace Prtr.Ingest.Intake.Facilities;

/// <summary>A decision that a facility has another operator from a day on. The operator before stays in the history; nothing that was reported changes.</summary>
/// <param name="From">The first day of the new operator.</param>
public sealed record OperatorChange(long FacilityId, Bin Operator, string OperatorName, DateOnly From)
{
    /// <summary>Keeps the decision, in the transaction of what it is decided with, such as the acceptance of a report.</summary>
    /// <returns>Its number.</returns>
    public Task<long> KeepAsync(Actor actor, string reason, DateTimeOffset now, DbTransaction transaction, CancellationToken cancellationToken) =>
        transaction.Connection!.ExecuteScalarAsync<long>(new CommandDefinition(
            """
            insert into operator_change (id, facility_id, operator_bin, operator_name, valid_from, actor, decided_at, reason)
            select coalesce(max(id), 0) + 1, @FacilityId, @bin, @OperatorName, @From, @actor, @now, @reason from operator_change;
            select max(id) from operator_change;
            """,
            new { FacilityId, bin = Operator.Value, OperatorName = Printable.Of(OperatorName), From, actor = actor.ToString(), now, reason = Printable.Of(reason) },
            transaction,
            cancellationToken: cancellationToken));
}
