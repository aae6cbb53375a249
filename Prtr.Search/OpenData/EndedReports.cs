using Prtr.Search.Columns;
using Prtr.Search.Database;
using Prtr.Search.Measures;
using Prtr.Search.Queries;
using Prtr.Search.Reference;
using Prtr.Search.Register;
using Prtr.Search.Sql;

namespace Prtr.Search.OpenData;

/// <summary>Reports that had records of a query until a data release withdrew them, or corrected them so that they have none.</summary>
internal sealed class EndedReports(PublishedSnapshot snapshot, SqlDialect dialect, ReferenceData reference)
{
    // Of a report the last version that ended. A corrected one not when it shows a figure that is withheld now: what became of that is nobody's news.
    private const string Ended = $"""
        select v.id from report_version v
        where v.published_release_id is not null and v.ended_release_id > @after and v.ended_release_id <= @release
            and not exists (select 1 from report_version l where l.report_id = v.report_id and l.id > v.id and l.ended_release_id <= @release)
            and (v.withdrawn_reason is not null or v.id in ({OfferedVersions.WithCopy}))
        """;

    private const string Reasons = $"""
        select v.id, v.ended_release_id as ended, v.withdrawn_reason as withdrawn, n.correction_reason as corrected
        from report_version v
        left join report_version n on n.report_id = v.report_id and n.published_release_id = v.ended_release_id
        where v.id in ({Ended})
        """;

    /// <param name="state">What is public now.</param>
    /// <param name="after">Only of later releases than the one of this id.</param>
    /// <param name="releases">Those, by their ids.</param>
    public async Task<IReadOnlyList<ReportNews>> ReadAsync(
        RegisterQuery query, PublishedState state, long after, IReadOnlyDictionary<long, DataRelease> releases, CancellationToken cancellationToken)
    {
        var asked = new { after, release = AsOf.Key(state.Release) };
        var ends = (await snapshot.QueryAsync<End>(Reasons, asked, cancellationToken)).ToDictionary(end => end.Id);
        var reports = await snapshot.RowsAsync(
            ReportColumns.Kept, $"select {ReportColumns.Kept.Select()} from released_report where report_version_id in ({Ended})", asked, cancellationToken).ToListAsync(cancellationToken);
        var search = new EndedRecords(snapshot, dialect, reference, reports);
        var news = new List<ReportNews>();
        foreach (var together in reports.GroupBy(report => ends[report.ReportVersionId].Ended))
        {
            var found = await search.FindAsync(query, state.Years, [.. together], together.Key, cancellationToken);
            news.AddRange(found.GroupBy(record => record.Report).Select(report => News(report.Key, report, ends[report.Key.ReportVersionId], releases[together.Key])));
        }

        return news;
    }

    private static ReportNews News(PublicReport report, IEnumerable<PublicRecord> records, End end, DataRelease release)
    {
        var sums = new RecordSums();
        foreach (var record in records)
        {
            sums.Add(record);
        }

        return end.Withdrawn is { } reason
            ? new(report, sums.ToTotals(), release, ReportEvent.Withdrawn, reason)
            : new(report, sums.ToTotals(), release, ReportEvent.Emptied, end.Corrected ?? "");
    }

    private sealed class End
    {
        public long Id { get; init; }

        public long Ended { get; init; }

        public string? Withdrawn { get; init; }

        public string? Corrected { get; init; }
    }
}
