using System.Collections.Immutable;
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
    // Names, addresses and places in files are in no figure.
    private static readonly IKept<PublicRecord>[] OfRecords =
    [
        .. RecordColumns.InSql.Where(kept => kept.Sql is not ("to_subsoil" or "transboundary" or "receiver_name" or "receiver_bin" or "receiver_address" or "destination_kato"
            or "method_name" or "source_sheet" or "source_row")),
    ];

    // All that the series of reports is made of.
    private static readonly IKept<PublicReport>[] OfOtherReports =
        [.. ReportColumns.Kept.Where(kept => kept.Sql is "facility_id" or "reporting_year" or "stationary_sources" or "late")];

    private const string Compared = $"{AsOf.Shown} and reporting_year in (@year, @before)";

    // Nearly all there is: the plus keeps SQLite from looking versions up by their release, for it can go through them as they lie.
    private const string Others = $"+{AsOf.Shown} and reporting_year not in (@year, @before)";

    private static readonly string DiffuseOfYear = $"select {DiffuseColumns.Kept.Select()} from released_diffuse w where {AsOf.Shown} and w.reporting_year = @year";

    private static readonly string RemarksOfYear = $"""
        select m.code, count(*), count(distinct p.facility_id)
        from ({PublicRemarks.All}) m
        join released_report p on p.report_version_id = m.report_version_id
        where {AsOf.ShownBy("p")} and p.reporting_year = @year
        group by m.code
        """;

    /// <summary>Null when nothing of the year is published.</summary>
    /// <param name="index">The same release in memory, from which the years come that are not compared: nearly all there is. Null to read them.</param>
    public static async Task<YearData?> ReadAsync(
        PublishedSnapshot snapshot, ReferenceData reference, int year, EmbeddedIndex? index, CancellationToken cancellationToken)
    {
        var asked = new { year, before = year - 1, release = snapshot.Release.Id };
        var reports = await snapshot.RowsAsync(ReportColumns.Kept, $"select {ReportColumns.Kept.Select()} from released_report where {Compared}", asked, cancellationToken)
            .ToDictionaryAsync(report => report.ReportVersionId, cancellationToken: cancellationToken);
        var byYear = reports.Values.ToLookup(report => report.Year);
        if (!byYear.Contains(year))
        {
            return null;
        }

        var comparable = new ComparableSet([year - 1, year], reference);
        var (records, earlier, series) = (new List<PublicRecord>(), new List<PublicRecord>(), new SubjectSeries());
        await foreach (var record in snapshot.RecordsAsync(
            OfRecords, reports, ImmutableDictionary<long, CodeList>.Empty, $"select {RecordRows.Select(OfRecords)} from released_record w where {Compared}", asked, cancellationToken))
        {
            series.Add(record);
            (record.Report.Year == year ? records : earlier).Add(record);
            comparable.Add(record);
        }

        if (index is null)
        {
            await using var others = await snapshot.ReadAsync($"select {SubjectSeries.Columns} from released_record w where {Others}", asked, cancellationToken);
            await series.AddAsync(others, cancellationToken);
        }
        else
        {
            series.Add(index, IsOther);
        }

        bool IsOther(PublicReport report) => report.Year != year && report.Year != year - 1;
        return new(reference, year, byYear.Contains(year - 1) ? year - 1 : null)
        {
            Reports = [.. byYear[year]],
            ReportsBefore = [.. byYear[year - 1]],
            OtherReports = index is not null
                ? [.. index.Data.Reports.Where(IsOther)]
                : await snapshot.RowsAsync(OfOtherReports, $"select {OfOtherReports.Select()} from released_report where {Others}", asked, cancellationToken).ToListAsync(cancellationToken),
            Records = records,
            RecordsBefore = earlier,
            Comparable = comparable,
            Series = series.All,
            Diffuse = await snapshot.RowsAsync(DiffuseColumns.Kept, DiffuseOfYear, asked, cancellationToken).ToListAsync(cancellationToken),
            Remarks = await snapshot.QueryAsync<(string, int, int)>(RemarksOfYear, asked, cancellationToken),
        };
    }
}
