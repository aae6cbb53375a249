using System.Collections.Immutable;
using Prtr.Search.Columns;
using Prtr.Search.Database;
using Prtr.Search.Register;

namespace Prtr.Search.Review.Indicators;

/// <summary>The published years in the database.</summary>
/// <param name="year">Compared with the one before it.</param>
internal sealed class StoredYears(PublishedSnapshot snapshot, int year) : IPublishedYears
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

    private object Asked => new { year, before = year - 1, release = snapshot.Release.Id };

    public async Task<IReadOnlyList<PublicReport>> ReportsAsync(CancellationToken cancellationToken) =>
        await snapshot.RowsAsync(ReportColumns.Kept, $"select {ReportColumns.Kept.Select()} from released_report where {Compared}", Asked, cancellationToken).ToListAsync(cancellationToken);

    public IAsyncEnumerable<PublicRecord> RecordsAsync(IReadOnlyList<PublicReport> reports, CancellationToken cancellationToken) => snapshot.RecordsAsync(
        OfRecords,
        reports.ToDictionary(report => report.ReportVersionId),
        ImmutableDictionary<long, CodeList>.Empty,
        $"select {RecordRows.Select(OfRecords)} from released_record w where {Compared}",
        Asked,
        cancellationToken);

    public async Task<IReadOnlyList<PublicReport>> OtherReportsAsync(CancellationToken cancellationToken) =>
        await snapshot.RowsAsync(OfOtherReports, $"select {OfOtherReports.Select()} from released_report where {Others}", Asked, cancellationToken).ToListAsync(cancellationToken);

    public async Task AddOthersAsync(SubjectSeries series, CancellationToken cancellationToken)
    {
        await using var others = await snapshot.ReadAsync($"select {SubjectSeries.Columns} from released_record w where {Others}", Asked, cancellationToken);
        await series.AddAsync(others, cancellationToken);
    }
}
