using System.Runtime.CompilerServices;
using Prtr.Search.Columns;
using Prtr.Search.Database;
using Prtr.Search.Diffuse;
using Prtr.Search.Register;

namespace Prtr.Search.OpenData;

/// <summary>What was public in one data release, the latest or a former one, in an order that is always the same.</summary>
public sealed class ReleasedData(PublishedSnapshot snapshot, DataRelease release)
{
    private const string Around = "(published_release_id = @release or ended_release_id = @release)";

    private readonly StringPool strings = new();
    private IReadOnlyList<PublicReport>? reports;

    public DataRelease Release => release;

    /// <summary>The reporting years that have public reports, oldest first.</summary>
    public async Task<IReadOnlyList<int>> YearsAsync(CancellationToken cancellationToken) =>
        await snapshot.QueryAsync<int>($"select distinct reporting_year from released_report where {AsOf.Shown} order by reporting_year", new { release = release.Id }, cancellationToken);

    /// <summary>By year and facility.</summary>
    public async Task<IReadOnlyList<PublicReport>> ReportsAsync(CancellationToken cancellationToken) =>
        reports ??= await ReportsAsync(AsOf.Shown, cancellationToken).ToListAsync(cancellationToken);

    /// <summary>By year and facility, each report's in the order in which it was written.</summary>
    /// <param name="year">Null: all years.</param>
    public async IAsyncEnumerable<PublicRecord> RecordsAsync(RecordKind kind, int? year, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var byVersion = (await ReportsAsync(cancellationToken)).ToDictionary(report => report.ReportVersionId);
        var sql = $"""
            select {RecordRows.Columns} from released_record w
            where {AsOf.Shown} and w.kind = @Kind and w.reporting_year between @First and @Last
            order by w.reporting_year, w.facility_id, w.id
            """;
        var asked = new { release = release.Id, Kind = kind.Code(), First = year ?? 0, Last = year ?? 9999 };
        await foreach (var record in RecordsAsync(sql, asked, AsOf.Shown, byVersion, cancellationToken))
        {
            yield return record;
        }
    }

    /// <summary>Diffuse sources by year and region.</summary>
    /// <param name="year">Null: all years.</param>
    internal IAsyncEnumerable<DiffuseRecord> DiffuseAsync(int? year, CancellationToken cancellationToken) => DiffuseAsync(AsOf.Shown, year, cancellationToken);

    /// <summary>What this release changed of the one before, report by report.</summary>
    public async IAsyncEnumerable<RowChange<PublicRecord>> ChangesAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var byVersion = await ReportsAsync(Around, cancellationToken).ToDictionaryAsync(report => report.ReportVersionId, cancellationToken: cancellationToken);
        var sql = $"select {RecordRows.Columns} from released_record w where {Around} order by w.reporting_year, w.facility_id, w.id";
        var rows = RecordsAsync(sql, new { release = release.Id }, Around, byVersion, cancellationToken);
        await foreach (var change in ReportByReportAsync(rows, row => row.Report.ReportId, row => row.Report.DataRelease, ChangedRows.Between, cancellationToken))
        {
            yield return change;
        }
    }

    /// <summary>What this release changed of the diffuse sources of the one before.</summary>
    internal async IAsyncEnumerable<RowChange<DiffuseRecord>> DiffuseChangesAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        // Versions of several authorities that report one region may have been written in turn.
        var rows = (await DiffuseAsync(Around, null, cancellationToken).ToListAsync(cancellationToken)).GroupBy(row => row.ReportId).SelectMany(report => report).ToAsyncEnumerable();
        await foreach (var change in ReportByReportAsync(rows, row => row.ReportId, row => row.DataRelease, ChangedRows.Between, cancellationToken))
        {
            yield return change;
        }
    }

    /// <param name="rows">Those that the release published or ended; of one report they stand together.</param>
    private async IAsyncEnumerable<RowChange<T>> ReportByReportAsync<T>(
        IAsyncEnumerable<T> rows,
        Func<T, long> report,
        Func<T, string> publishedIn,
        Func<IReadOnlyList<T>, IReadOnlyList<T>, IEnumerable<RowChange<T>>> between,
        [EnumeratorCancellation] CancellationToken cancellationToken)
        where T : class
    {
        var (before, after) = (new List<T>(), new List<T>());
        await foreach (var row in rows.WithCancellation(cancellationToken))
        {
            if (before.Concat(after).FirstOrDefault() is { } first && report(first) != report(row))
            {
                foreach (var change in between(before, after))
                {
                    yield return change;
                }

                (before, after) = ([], []);
            }

            (publishedIn(row) == release.Name ? after : before).Add(row);
        }

        foreach (var change in between(before, after))
        {
            yield return change;
        }
    }

    private IAsyncEnumerable<DiffuseRecord> DiffuseAsync(string which, int? year, CancellationToken cancellationToken)
    {
        var sql = $"select {DiffuseColumns.Kept.Select()} from released_diffuse where {which} and reporting_year between @First and @Last order by reporting_year, region, id";
        return snapshot.RowsAsync(DiffuseColumns.Kept, sql, new { release = release.Id, First = year ?? 0, Last = year ?? 9999 }, cancellationToken);
    }

    private IAsyncEnumerable<PublicReport> ReportsAsync(string which, CancellationToken cancellationToken)
    {
        var sql = $"select {ReportColumns.Kept.Select()} from released_report where {which} order by reporting_year, facility_id, report_version_id";
        return snapshot.RowsAsync(ReportColumns.Kept, sql, new { release = release.Id }, cancellationToken);
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

    private async Task<Dictionary<long, CodeList>> FlagsAsync(string which, CancellationToken cancellationToken)
    {
        var sql = $"""
            select distinct m.report_row_id, m.code
            from ({PublicRemarks.All}) m
            join released_record w on w.id = m.report_row_id
            where {which} and m.level in ('W', 'I')
            order by m.report_row_id, m.code
            """;
        var flags = await snapshot.QueryAsync<(long Row, string Code)>(sql, new { release = release.Id }, cancellationToken);
        return flags.GroupBy(flag => flag.Row, flag => flag.Code).ToDictionary(row => row.Key, row => CodeList.Of([.. row]));
    }
}
