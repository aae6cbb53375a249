using Prtr.Search.Columns;
using Prtr.Search.Database;
using Prtr.Search.Diffuse;
using Prtr.Search.Embedded;
using Prtr.Search.Measures;
using Prtr.Search.Reference;
using Prtr.Search.Register;

namespace Prtr.Search.Review.Indicators;

/// <summary>Reads what the review of a year is counted from.</summary>
internal static class YearReader
{
    private static readonly string DiffuseOfYear = $"select {DiffuseColumns.Kept.Select()} from released_diffuse w where {AsOf.Shown} and w.reporting_year = @year";

    private static readonly string RemarksOfYear = $"""
        select m.code, count(*), count(distinct p.facility_id)
        from ({PublicRemarks.All}) m
        join released_report p on p.report_version_id = m.report_version_id
        where {AsOf.ShownBy("p")} and p.reporting_year = @year
        group by m.code
        """;

    /// <summary>Null when nothing of the year is published.</summary>
    /// <param name="index">The same release in memory, from which reports and records come; null to read them too.</param>
    public static async Task<YearData?> ReadAsync(
        PublishedSnapshot snapshot, ReferenceData reference, int year, EmbeddedIndex? index, CancellationToken cancellationToken)
    {
        IPublishedYears published = index is null ? new StoredYears(snapshot, year) : new YearsInMemory(index, year);
        var reports = await published.ReportsAsync(cancellationToken);
        var byYear = reports.ToLookup(report => report.Year);
        if (!byYear.Contains(year))
        {
            return null;
        }

        var comparable = new ComparableSet([year - 1, year], reference);
        var (records, earlier, series) = (new List<PublicRecord>(), new List<PublicRecord>(), new SubjectSeries());
        await foreach (var record in published.RecordsAsync(reports, cancellationToken))
        {
            series.Add(record);
            (record.Report.Year == year ? records : earlier).Add(record);
            comparable.Add(record);
        }

        await published.AddOthersAsync(series, cancellationToken);
        var asked = new { year, release = snapshot.Release.Id };
        return new(reference, year, byYear.Contains(year - 1) ? year - 1 : null)
        {
            Reports = [.. byYear[year]],
            ReportsBefore = [.. byYear[year - 1]],
            OtherReports = await published.OtherReportsAsync(cancellationToken),
            Records = records,
            RecordsBefore = earlier,
            Comparable = comparable,
            Series = series.All,
            Diffuse = await snapshot.RowsAsync(DiffuseColumns.Kept, DiffuseOfYear, asked, cancellationToken).ToListAsync(cancellationToken),
            Remarks = await snapshot.QueryAsync<(string, int, int)>(RemarksOfYear, asked, cancellationToken),
        };
    }
}
