using System.Collections.Immutable;
using Prtr.Search.Columns;
using Prtr.Search.Database;
using Prtr.Search.Diffuse;
using Prtr.Search.Measures;
using Prtr.Search.Reference;
using Prtr.Search.Register;
using Prtr.Search.Sql;

namespace Prtr.Search.Review.Indicators;

/// <summary>Reads what the review of a year is counted from.</summary>
internal static class YearReader
{
    // What tells subjects apart and is added up: all that is read of years that are not compared.
    private static readonly IKept<PublicRecord>[] OfSeries =
    [
        .. RecordColumns.InSql.Where(kept => kept.Sql is "kind" or "pollutant" or "pollutant_group" or "medium" or "hazardous" or "treatment" or "withheld_ground"
            || SqlSums.Columns.Contains(kept.Sql)),
    ];

    private static readonly string DiffuseOfYear = $"select {DiffuseColumns.Kept.Select()} from released_diffuse w where {AsOf.Shown} and w.reporting_year = @year";

    private static readonly string RemarksOfYear = $"""
        select m.code, count(*), count(distinct p.facility_id)
        from ({PublicRemarks.All}) m
        join released_report p on p.report_version_id = m.report_version_id
        where {AsOf.ShownBy("p")} and p.reporting_year = @year
        group by m.code
        """;

    /// <summary>Null when nothing of the year is published.</summary>
    public static async Task<YearData?> ReadAsync(PublishedSnapshot snapshot, ReferenceData reference, int year, CancellationToken cancellationToken)
    {
        var reports = await snapshot.ReportsAsync(cancellationToken);
        var years = reports.Values.Select(report => report.Year).ToHashSet();
        if (!years.Contains(year))
        {
            return null;
        }

        snapshot.Know(reports, ImmutableDictionary<long, CodeList>.Empty);
        int? before = years.Contains(year - 1) ? year - 1 : null;
        var comparable = new ComparableSet([year - 1, year], reference);
        var (records, earlier, series) = (new List<PublicRecord>(), new List<PublicRecord>(), new Dictionary<(Subject, int), SubjectYear>());
        await foreach (var record in RecordsAsync(snapshot, year, cancellationToken))
        {
            var key = (Subject.Of(record), record.Report.Year);
            if (!series.TryGetValue(key, out var sums))
            {
                series.Add(key, sums = new(record, new RecordSums()));
            }

            sums.Sums.Add(record);
            if (record.Report.Year == year || record.Report.Year == before)
            {
                (record.Report.Year == year ? records : earlier).Add(record);
                comparable.Add(record);
            }
        }

        var asked = new { year, release = snapshot.Release.Id };
        return new(reference, year, before)
        {
            AllReports = [.. reports.Values],
            Records = records,
            RecordsBefore = earlier,
            Comparable = comparable,
            Series = [.. series.Values],
            Diffuse = await snapshot.RowsAsync(DiffuseColumns.Kept, DiffuseOfYear, asked, cancellationToken).ToListAsync(cancellationToken),
            Remarks = await snapshot.QueryAsync<(string, int, int)>(RemarksOfYear, asked, cancellationToken),
        };
    }

    // All of a record for the two years that are compared, else what series need.
    private static IAsyncEnumerable<PublicRecord> RecordsAsync(PublishedSnapshot snapshot, int year, CancellationToken cancellationToken)
    {
        var compared = new { year, before = year - 1, release = snapshot.Release.Id };
        return snapshot.RecordsAsync($"select {RecordRows.Columns} from released_record w where {AsOf.Shown} and w.reporting_year in (@year, @before)", compared, cancellationToken)
            .Concat(snapshot.RecordsAsync(
                OfSeries, $"select {RecordRows.Select(OfSeries)} from released_record w where {AsOf.Shown} and w.reporting_year not in (@year, @before)", compared, cancellationToken));
    }
}
