using System.Globalization;
using Prtr.Search.Database;
using Prtr.Search.Measures;
using Prtr.Search.Queries;
using Prtr.Search.Register;
using Prtr.Search.Text;

namespace Prtr.Search.OpenData;

/// <summary>A public report with records of a query.</summary>
/// <param name="Totals">Of those records.</param>
/// <param name="Release">That made it public.</param>
public sealed record NewReport(PublicReport Report, Totals Totals, DataRelease Release)
{
    /// <summary>The report in a line: facility and reporting year.</summary>
    /// <param name="language">kk, ru or en.</param>
    public string Title(string language) => OpenDataTexts.Get(language, "Feed.Report", Report.NameIn(language), Report.Year.ToString(CultureInfo.InvariantCulture));

    /// <summary>What its records come to.</summary>
    public string Summary(string language) =>
        OpenDataTexts.Get(language, "Feed.ReportText", Totals.Records, Totals.OverThreshold, Totals[Measure.HazardousWasteT]!, Totals[Measure.NonHazardousWasteT]!);
}

/// <summary>The reports with records of a query, a corrected one as new as its correction.</summary>
public static class NewReports
{
    /// <summary>Those of the latest release first.</summary>
    /// <param name="after">Only of later releases than the one of this id; 0 for all.</param>
    public static async Task<IReadOnlyList<NewReport>> ReadAsync(RegisterDatabase database, IRegisterSearch register, RegisterQuery query, long after, CancellationToken cancellationToken)
    {
        var releases = await ReleaseHistory.ReadAsync(database, (await register.StateAsync(cancellationToken)).Release, cancellationToken);
        var published = releases.Where(past => past.Release.Id > after).ToDictionary(past => past.Release.Name, past => past.Release);
        var reports = new Dictionary<PublicReport, RecordSums>();
        await foreach (var record in register.RecordsAsync(query, cancellationToken))
        {
            if (!published.ContainsKey(record.Report.DataRelease))
            {
                continue;
            }

            if (!reports.TryGetValue(record.Report, out var sums))
            {
                reports.Add(record.Report, sums = new RecordSums());
            }

            sums.Add(record);
        }

        return
        [
            .. reports.Select(report => new NewReport(report.Key, report.Value.ToTotals(), published[report.Key.DataRelease]))
                .OrderByDescending(report => report.Release.Id).ThenByDescending(report => report.Report.ReportVersionId),
        ];
    }
}
