using System.Data.Common;
using Dapper;

namespace Prtr.Ingest.Intake.Facilities;

/// <summary>An id of the register as it stands in the transaction.</summary>
/// <param name="MergedIntoId">Null unless it was merged.</param>
internal sealed record KnownFacility(long Id, long? MergedIntoId, bool IsRemoved)
{
    public bool IsLiving => MergedIntoId is null && !IsRemoved;

    /// <returns>Null when the register never gave the id.</returns>
    public static async Task<KnownFacility?> FindAsync(long id, DbTransaction transaction, CancellationToken cancellationToken)
    {
        var row = await transaction.Connection!.QuerySingleOrDefaultAsync<(long Id, long? Merged, int Removed)?>(new CommandDefinition(
            "select id, merged_into_id, case when removed_on is null then 0 else 1 end from facility where id = @id",
            new { id },
            transaction,
            cancellationToken: cancellationToken));
        return row is { } found ? new KnownFacility(found.Id, found.Merged, found.Removed != 0) : null;
    }

    /// <summary>Why an id cannot be acted on; null when it can.</summary>
    public static FacilityProblem? WhyNot(long id, KnownFacility? facility) => facility switch
    {
        null => new(FacilityProblem.Unknown, id),
        { MergedIntoId: { } other } => new(FacilityProblem.Merged, id, Number: other),
        { IsRemoved: true } => new(FacilityProblem.Removed, id),
        _ => null,
    };
}
