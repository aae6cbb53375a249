using System.Runtime.CompilerServices;
using Prtr.Search.Columns;
using Prtr.Search.Database;
using Prtr.Search.Diffuse;
using Prtr.Search.Register;

namespace Prtr.Search.OpenData;

/// <summary>What was public in one data release, the latest or a former one, in an order that is always the same.</summary>
public sealed class ReleasedData(PublishedSnapshot snapshot, DataRelease release)
{
    private const string Then = "published_release_id <= @Release and (ended_release_id is null or ended_release_id > @Release)";
    private const string Around = "(published_release_id = @Release or ended_release_id = @Release)";

    private readonly StringPool strings = new();
    private IReadOnlyList<PublicReport>? reports;

    public DataRelease Release => release;

    /// <summary>The reporting years that have public reports, oldest first.</summary>
    public async Task<IReadOnlyList<int>> YearsAsync(CancellationToken cancellationToken) =>
        await snapshot.QueryAsync<int>($"select distinct reporting_year from released_report where {Then} order by reporting_year", new { Release = release.Id }, cancellationToken);

    /// <summary>By year and facility.</summary>
    public async Task<IReadOnlyList<PublicReport>> ReportsAsync(CancellationToken cancellationToken) =>
        reports ??= await ReportsAsync(Then, cancellationToken).ToListAsync(cancellationToken);

    /// <summary>By year and facility, each report's in the order in which it was written.</summary>
    /// <param name="year">Null: all years.</param>
    public async IAsyncEnumerable<PublicRecord> RecordsAsync(RecordKind kind, int? year, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var byVersion = (await ReportsAsync(cancellationToken)).ToDictionary(report => report.ReportVersionId);
        var sql = $"""
            select {RecordRows.Columns} from released_record w
            where {Then} and w.kind = @Kind and w.reporting_year between @First and @Last
            order by w.reporting_year, w.facility_id, w.id
            """;
        var asked = new { Release = release.Id, Kind = kind.Code(), First = year ?? 0, Last = year ?? 9999 };
        await foreach (var record in RecordsAsync(sql, asked, Then, byVersion, cancellationToken))
        {
            yield return record;
        }
    }

    /// <summary>Diffuse sources by year and region.</summary>
    /// <param name="year">Null: all years.</param>
    internal Task<IReadOnlyList<DiffuseRecord>> DiffuseAsync(int? year, CancellationToken cancellationToken) => DiffuseAsync(Then, year, cancellationToken);

    /// <summary>What this release changed of the one before, report by report.</summary>
    public async IAsyncEnumerable<RowChange<PublicRecord>> ChangesAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var byVersion = await ReportsAsync(Around, cancellationToken).ToDictionaryAsync(report => report.ReportVersionId, cancellationToken: cancellationToken);
        var published = byVersion.Values.Where(report => report.DataRelease == release.Name).Select(report => report.ReportVersionId).ToHashSet();
        var sql = $"select {RecordRows.Columns} from released_record w where {Around} order by w.reporting_year, w.facility_id, w.id";
        var report = new List<PublicRecord>();
        await foreach (var record in RecordsAsync(sql, new { Release = release.Id }, Around, byVersion, cancellationToken))
        {
            if (report.Count > 0 && report[0].Report.ReportId != record.Report.ReportId)
            {
                foreach (var change in Changes(report))
                {
                    yield return change;
                }

                report.Clear();
            }

            report.Add(record);
        }

        foreach (var change in Changes(report))
        {
            yield return change;
        }

        IEnumerable<RowChange<PublicRecord>> Changes(List<PublicRecord> rows) => ChangedRows.Between(
            [.. rows.Where(row => !published.Contains(row.Report.ReportVersionId))],
            [.. rows.Where(row => published.Contains(row.Report.ReportVersionId))]);
    }

    /// <summary>What this release changed of the diffuse sources of the one before.</summary>
    internal async Task<IReadOnlyList<RowChange<DiffuseRecord>>> DiffuseChangesAsync(CancellationToken cancellationToken)
    {
        var rows = await DiffuseAsync(Around, null, cancellationToken);
        return
        [
            .. rows.GroupBy(row => row.ReportId).SelectMany(report => ChangedRows.Between(
                [.. report.Where(row => row.DataRelease != release.Name)],
                [.. report.Where(row => row.DataRelease == release.Name)])),
        ];
    }

    private async Task<IReadOnlyList<DiffuseRecord>> DiffuseAsync(string which, int? year, CancellationToken cancellationToken)
    {
        var sql = $"select {DiffuseColumns.Kept.Select()} from released_diffuse where {which} and reporting_year between @First and @Last order by reporting_year, region, id";
        var asked = new { Release = release.Id, First = year ?? 0, Last = year ?? 9999 };
        return await snapshot.RowsAsync(DiffuseColumns.Kept, sql, asked, cancellationToken).ToListAsync(cancellationToken);
    }

    private IAsyncEnumerable<PublicReport> ReportsAsync(string which, CancellationToken cancellationToken)
    {
        var sql = $"select {ReportColumns.Kept.Select()} from released_report where {which} order by reporting_year, facility_id, report_version_id";
        return snapshot.RowsAsync(ReportColumns.Kept, sql, new { Release = release.Id }, cancellationToken);
    }

    private async IAsyncEnumerable<PublicRecord> RecordsAsync(
        string sql, object asked, string which, Dictionary<long, PublicReport> byVersion, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var flags = await FlagsAsync(which, cancellationToken);
        await using var rows = await snapshot.ReadAsync(sql, asked, cancellationToken);
        var released = new RecordRows(rows, strings, byVersion, flags);
        while (await rows.ReadAsync(cancellationToken))
        {
            yield return released.Current();
        }
    }

    // A remark on a withheld figure could give the figure away.
    private async Task<Dictionary<long, CodeList>> FlagsAsync(string which, CancellationToken cancellationToken)
    {
        var sql = $"""
            select distinct m.report_row_id, m.code
            from remark m
            join released_record w on w.id = m.report_row_id
            where {which} and w.withheld_ground is null and m.level in ('W', 'I')
            order by m.report_row_id, m.code
            """;
        var flags = await snapshot.QueryAsync<(long Row, string Code)>(sql, new { Release = release.Id }, cancellationToken);
        return flags.GroupBy(flag => flag.Row, flag => flag.Code).ToDictionary(row => row.Key, row => CodeList.Of([.. row]));
    }
}
