using Prtr.Search.Columns;
using Prtr.Search.Database;
using Prtr.Search.Register;

namespace Prtr.Search.OpenData;

/// <summary>A version of a report as a data release published it, with its rows in the order in which they were written; withheld values are not in it.</summary>
public sealed record ReleasedVersion(PublicReport Report, IReadOnlyList<PublicRecord> Records)
{
    /// <summary>A version that is offered as a copy; null when there is no such version, or it is not offered.</summary>
    /// <param name="release">To whose readers; null for the latest.</param>
    public static async Task<ReleasedVersion?> FindAsync(RegisterDatabase database, long reportId, int version, DataRelease? release, CancellationToken cancellationToken)
    {
        await using var snapshot = await PublishedSnapshot.OpenAsync(database, release, cancellationToken);
        const string which = $"report_id = @reportId and version = @version and report_version_id in ({OfferedVersions.WithCopy})";
        return (await ReadAsync(snapshot, which, new { reportId, version, release = AsOf.Key(release) }, cancellationToken)).SingleOrDefault();
    }

    /// <summary>Whether the version was ever shown.</summary>
    /// <param name="release">Until this data release; null for the latest.</param>
    public static async Task<bool> ExistsAsync(RegisterDatabase database, long reportId, int version, DataRelease? release, CancellationToken cancellationToken)
    {
        await using var snapshot = await PublishedSnapshot.OpenAsync(database, release, cancellationToken);
        var found = await snapshot.QueryAsync<long>(
            "select report_version_id from released_report where report_id = @reportId and version = @version and published_release_id <= @release",
            new { reportId, version, release = AsOf.Key(release) },
            cancellationToken);
        return found.Count > 0;
    }

    /// <summary>By report and version.</summary>
    /// <param name="which">A condition on <c>released_report</c>.</param>
    internal static async Task<IReadOnlyList<ReleasedVersion>> ReadAsync(PublishedSnapshot snapshot, string which, object asked, CancellationToken cancellationToken)
    {
        var sql = $"select {ReportColumns.Kept.Select()} from released_report where {which} order by report_id, version";
        var reports = await snapshot.RowsAsync(ReportColumns.Kept, sql, asked, cancellationToken).ToListAsync(cancellationToken);
        var records = new List<PublicRecord>();
        await using (var rows = await snapshot.ReadAsync(
            $"select {RecordRows.Columns} from released_record w where w.report_version_id in (select report_version_id from released_report where {which}) order by w.id",
            asked,
            cancellationToken))
        {
            var released = new RecordRows(rows, new StringPool(), reports.ToDictionary(report => report.ReportVersionId), new Dictionary<long, CodeList>());
            while (await rows.ReadAsync(cancellationToken))
            {
                records.Add(released.Current());
            }
        }

        var byVersion = records.ToLookup(record => record.Report.ReportVersionId);
        return [.. reports.Select(report => new ReleasedVersion(report, [.. byVersion[report.ReportVersionId]]))];
    }
}
