using Dapper;

namespace Prtr.Search.Database;

/// <summary>What became of a report's id. It stays with the facility and year, whatever its versions.</summary>
/// <param name="IsPublic">Whether a version of it is public now; false when all were withdrawn.</param>
public sealed record ReportState(long FacilityId, int Year, bool IsPublic)
{
    /// <summary>The state of the id, or null when no version of such a report was ever public.</summary>
    public static async Task<ReportState?> FindAsync(RegisterDatabase database, long id, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        var row = await connection.QuerySingleOrDefaultAsync<(long FacilityId, int Year, int Public)?>(new CommandDefinition(
            """
            select r.facility_id, r.reporting_year, sum(case when v.ended_release_id is null then 1 else 0 end)
            from report r
            join report_version v on v.report_id = r.id
            where r.id = @id and v.published_release_id is not null
            group by r.facility_id, r.reporting_year
            """,
            new { id },
            cancellationToken: cancellationToken));
        return row is { } found ? new(found.FacilityId, found.Year, found.Public > 0) : null;
    }
}
