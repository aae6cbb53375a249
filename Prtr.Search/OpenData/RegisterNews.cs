using Prtr.Search.Database;
using Prtr.Search.Measures;
using Prtr.Search.Queries;
using Prtr.Search.Reference;
using Prtr.Search.Register;

namespace Prtr.Search.OpenData;

/// <summary>What data releases did with the reports that have, or had, records of a query.</summary>
public static class RegisterNews
{
    private const string Corrections = """
        select v.id, v.correction_reason from report_version v
        where v.published_release_id > @after and v.published_release_id <= @release
            and exists (select 1 from report_version f where f.report_id = v.report_id and f.published_release_id < v.published_release_id)
        """;

    /// <summary>The last of each report, those of the latest release first.</summary>
    /// <param name="after">Only of later releases than the one of this id; 0 for all.</param>
    public static async Task<IReadOnlyList<ReportNews>> ReadAsync(
        RegisterDatabase database, ReferenceData reference, IRegisterSearch register, RegisterQuery query, long after, CancellationToken cancellationToken)
    {
        var state = await register.StateAsync(cancellationToken);
        var releases = (await ReleaseHistory.ReadAsync(database, state.Release, cancellationToken))
            .Where(past => past.Release.Id > after).ToDictionary(past => past.Release.Id, past => past.Release);
        var byName = releases.Values.ToDictionary(release => release.Name);
        var present = await SumsAsync(register, query, byName.ContainsKey, cancellationToken);
        await using var snapshot = await PublishedSnapshot.OpenAsync(database, state.Release, cancellationToken);
        var corrections = (await snapshot.QueryAsync<(long Id, string? Reason)>(Corrections, new { after, release = AsOf.Key(state.Release) }, cancellationToken))
            .ToDictionary(row => row.Id, row => row.Reason ?? "");
        var news = present.Select(pair => new ReportNews(
            pair.Key, pair.Value.ToTotals(), byName[pair.Key.DataRelease],
            corrections.ContainsKey(pair.Key.ReportVersionId) ? ReportEvent.Corrected : ReportEvent.Published,
            corrections.GetValueOrDefault(pair.Key.ReportVersionId, "")));
        var known = present.Keys.Select(report => report.ReportId).ToHashSet();
        var ended = await new EndedReports(snapshot, database.Dialect, reference).ReadAsync(query, state, after, releases, cancellationToken);
        return
        [
            .. news.Concat(ended.Where(one => !known.Contains(one.Report.ReportId)))
                .OrderByDescending(one => one.Release.Id).ThenByDescending(one => one.Report.ReportVersionId),
        ];
    }

    private static async Task<Dictionary<PublicReport, RecordSums>> SumsAsync(IRegisterSearch register, RegisterQuery query, Func<string, bool> isNew, CancellationToken cancellationToken)
    {
        var reports = new Dictionary<PublicReport, RecordSums>();
        await foreach (var record in register.RecordsAsync(query, cancellationToken))
        {
            if (!isNew(record.Report.DataRelease))
            {
                continue;
            }

            if (!reports.TryGetValue(record.Report, out var sums))
            {
                reports.Add(record.Report, sums = new RecordSums());
            }

            sums.Add(record);
        }

        return reports;
    }
}
