using System.Data.Common;
using Dapper;
using Prtr.Search.Register;

namespace Prtr.Ingest.Intake.Acts;

/// <summary>What facilities of one activity report of a substance, in kilograms a year, over the whole country.</summary>
/// <param name="Facilities">How many report it.</param>
public sealed record NationalRange(int Facilities, decimal Least, decimal Median, decimal Most)
{
    /// <summary>By substance and medium, of what is public of a year; null is waste water.</summary>
    internal static async Task<IReadOnlyDictionary<(int Pollutant, Medium? Medium), NationalRange>> OfAsync(string activity, int year, DbTransaction reading, CancellationToken cancellationToken)
    {
        var rows = await reading.Connection!.QueryAsync<(int Pollutant, string? Medium, long Facility, long Units)>(new CommandDefinition(
            """
            select w.pollutant, w.medium, r.facility_id, sum(w.quantity_kg_e8)
            from report r
            join report_version v on v.report_id = r.id
            join report_row w on w.report_version_id = v.id
            where r.reporting_year = @year and v.main_activity = @activity and v.published_release_id is not null and v.ended_release_id is null
                and w.pollutant is not null and w.quantity_kg_e8 > 0
            group by w.pollutant, w.medium, r.facility_id
            """,
            new { year, activity }, reading, cancellationToken: cancellationToken));
        return rows.GroupBy(row => (row.Pollutant, row.Medium is null ? (Medium?)null : Codes.MediumOf(row.Medium)), row => Quantity.Exact(row.Units))
            .ToDictionary(way => way.Key, way => Of([.. way.Order()]));
    }

    private static NationalRange Of(List<decimal> amounts) =>
        new(amounts.Count, amounts[0], amounts.Count % 2 == 1 ? amounts[amounts.Count / 2] : (amounts[(amounts.Count / 2) - 1] + amounts[amounts.Count / 2]) / 2, amounts[^1]);
}
