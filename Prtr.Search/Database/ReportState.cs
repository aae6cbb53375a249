using System.Data.Common;
using Dapper;

namespace Prtr.Search.Database;

/// <summary>What became of a report's id: where its figures stand today, also when it turned out to be about another facility.</summary>
/// <param name="IsPublic">Whether a version of it is public now; false when all were withdrawn.</param>
public sealed record ReportState(long FacilityId, int Year, bool IsPublic)
{
    private const string Asked = """
        select r.facility_id, r.reporting_year, sum(case when v.ended_release_id is null then 1 else 0 end)
        from report r
        join report_version v on v.report_id = r.id
        where r.id = @id and v.published_release_id is not null
        group by r.facility_id, r.reporting_year
        """;

    // The report that was made of it last, when it went to another facility.
    private const string Next = """
        select v.report_id from report_version v where v.id = (
            select max(t.report_version_id)
            from facility_act_version t
            join report_version o on o.id = t.copy_of_id
            join report_version c on c.id = t.report_version_id
            where o.report_id = @id and c.report_id <> @id)
        """;

    /// <summary>The state of the id, or null when no version of such a report was ever public.</summary>
    public static async Task<ReportState?> FindAsync(RegisterDatabase database, long id, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        var asked = await ReadAsync(connection, id, cancellationToken);
        if (asked is null or { IsPublic: true })
        {
            return asked;
        }

        // Reports may go and come back, so none is looked at twice.
        var seen = new HashSet<long> { id };
        for (var next = await NextAsync(connection, id, cancellationToken); next is { } report && seen.Add(report); next = await NextAsync(connection, report, cancellationToken))
        {
            if (await ReadAsync(connection, report, cancellationToken) is { IsPublic: true } found)
            {
                return found;
            }
        }

        return await StandingAsync(database, connection, asked, cancellationToken);
    }

    // Of two reports for a year one stands when their facilities are merged.
    private static async Task<ReportState> StandingAsync(RegisterDatabase database, DbConnection connection, ReportState asked, CancellationToken cancellationToken)
    {
        if (await FacilityState.FindAsync(database, asked.FacilityId, null, cancellationToken) is not { MergedIntoId: { } other })
        {
            return asked;
        }

        var stands = await connection.ExecuteScalarAsync<int>(new CommandDefinition(
            "select count(*) from public_report where facility_id = @other and reporting_year = @Year", new { other, asked.Year }, cancellationToken: cancellationToken));
        return new ReportState(other, asked.Year, stands > 0);
    }

    private static async Task<ReportState?> ReadAsync(DbConnection connection, long id, CancellationToken cancellationToken)
    {
        var row = await connection.QuerySingleOrDefaultAsync<(long FacilityId, int Year, int Public)?>(
            new CommandDefinition(Asked, new { id }, cancellationToken: cancellationToken));
        return row is { } found ? new(found.FacilityId, found.Year, found.Public > 0) : null;
    }

    private static Task<long?> NextAsync(DbConnection connection, long id, CancellationToken cancellationToken) =>
        connection.ExecuteScalarAsync<long?>(new CommandDefinition(Next, new { id }, cancellationToken: cancellationToken));
}
