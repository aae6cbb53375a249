using System.Data.Common;
using Dapper;
using Prtr.Search.Register;

namespace Prtr.Search.Database;

/// <summary>What became of a report's id: where its figures stand today, also when it turned out to be about another facility.</summary>
/// <param name="IsPublic">Whether a version of it is public now; false when all were withdrawn.</param>
public sealed record ReportState(long FacilityId, int Year, bool IsPublic)
{
    private static readonly string Asked = $"""
        select r.facility_id, r.reporting_year, sum(case when {AsOf.ShownBy("v")} then 1 else 0 end)
        from report r
        join report_version v on v.report_id = r.id
        where r.id = @id and v.published_release_id <= @release
        group by r.facility_id, r.reporting_year
        """;

    // The report that was made of it last, when it went to another facility.
    private const string Next = """
        select v.report_id from report_version v where v.id = (
            select max(t.report_version_id)
            from facility_act_version t
            join facility_act a on a.id = t.act_id
            join report_version o on o.id = t.copy_of_id
            join report_version c on c.id = t.report_version_id
            where o.report_id = @id and c.report_id <> @id and a.data_release_id <= @release)
        """;

    /// <summary>The state of the id, or null when no version of such a report was ever public.</summary>
    /// <param name="release">As readers of it have it; null for the latest.</param>
    public static async Task<ReportState?> FindAsync(RegisterDatabase database, long id, DataRelease? release, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        var found = await FindAsync(database, connection, id, release, cancellationToken);
        await AsOf.VerifyAsync(connection, null, release, cancellationToken);
        return found;
    }

    private static async Task<ReportState?> FindAsync(RegisterDatabase database, DbConnection connection, long id, DataRelease? release, CancellationToken cancellationToken)
    {
        var asked = await ReadAsync(connection, id, release, cancellationToken);
        if (asked is null or { IsPublic: true })
        {
            return asked;
        }

        // Reports may go and come back, so none is looked at twice.
        var seen = new HashSet<long> { id };
        for (var next = await NextAsync(connection, id, release, cancellationToken); next is { } report && seen.Add(report); next = await NextAsync(connection, report, release, cancellationToken))
        {
            if (await ReadAsync(connection, report, release, cancellationToken) is { IsPublic: true } found)
            {
                return found;
            }
        }

        return await StandingAsync(database, connection, asked, release, cancellationToken);
    }

    // Of two reports for a year one stands when their facilities are merged.
    private static async Task<ReportState> StandingAsync(
        RegisterDatabase database, DbConnection connection, ReportState asked, DataRelease? release, CancellationToken cancellationToken)
    {
        if (await FacilityState.FindAsync(database, asked.FacilityId, release, cancellationToken) is not { MergedIntoId: { } other })
        {
            return asked;
        }

        var stands = await connection.ExecuteScalarAsync<int>(new CommandDefinition(
            $"select count(*) from released_report where facility_id = @other and reporting_year = @Year and {AsOf.Shown}",
            new { other, asked.Year, release = AsOf.Key(release) },
            cancellationToken: cancellationToken));
        return new ReportState(other, asked.Year, stands > 0);
    }

    private static async Task<ReportState?> ReadAsync(DbConnection connection, long id, DataRelease? release, CancellationToken cancellationToken)
    {
        var row = await connection.QuerySingleOrDefaultAsync<(long FacilityId, int Year, int Public)?>(
            new CommandDefinition(Asked, new { id, release = AsOf.Key(release) }, cancellationToken: cancellationToken));
        return row is { } found ? new(found.FacilityId, found.Year, found.Public > 0) : null;
    }

    private static Task<long?> NextAsync(DbConnection connection, long id, DataRelease? release, CancellationToken cancellationToken) =>
        connection.ExecuteScalarAsync<long?>(new CommandDefinition(Next, new { id, release = AsOf.Key(release) }, cancellationToken: cancellationToken));
}
