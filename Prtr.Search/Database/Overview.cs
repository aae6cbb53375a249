using Dapper;
using Prtr.Search.Register;

namespace Prtr.Search.Database;

/// <summary>How many reports and stationary sources a region has in a year: the first two indicators of the yearly overview.</summary>
/// <param name="Late">Reports received on the law's date (1 April) or after it.</param>
public sealed record RegionReports(Kato Region, int Reports, int StationarySources, int Late);

/// <summary>Counts the published reports of a year.</summary>
public static class Overview
{
    /// <summary>By region, in the order of their codes; regions without reports are absent.</summary>
    public static async Task<IReadOnlyList<RegionReports>> ByRegionAsync(RegisterDatabase database, int year, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        var rows = await connection.QueryAsync<Row>(new CommandDefinition(
            """
            select kato, count(*) as reports, sum(stationary_sources) as stationary_sources, sum(case when late = 1 then 1 else 0 end) as late
            from public_report
            where reporting_year = @year
            group by kato
            """,
            new { year },
            cancellationToken: cancellationToken));
        return
        [
            .. rows.GroupBy(row => new Kato(row.Kato).Region)
                .OrderBy(region => region.Key.Value, StringComparer.Ordinal)
                .Select(region => new RegionReports(
                    region.Key, region.Sum(row => row.Reports), region.Sum(row => row.StationarySources), region.Sum(row => row.Late))),
        ];
    }

    private sealed class Row
    {
        public string Kato { get; init; } = "";

        public int Reports { get; init; }

        public int StationarySources { get; init; }

        public int Late { get; init; }
    }
}
