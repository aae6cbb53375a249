using System.Data.Common;
using Prtr.Ingest.Checks;
using Prtr.Ingest.Checks.Diffuse;
using Prtr.Ingest.Remarks;
using Prtr.Ingest.Reports;

namespace Prtr.Ingest.Intake.Diffuse;

/// <summary>Takes the reports of diffuse sources of one delivery: what is to be said about them, which become new versions.</summary>
/// <param name="said">How much is said about the reports of the delivery.</param>
internal sealed class DiffuseIntake(RegisterState state, SubmissionWriter submission, CampaignYears years, DateOnly receivedOn, RemarkBudget said)
{
    public async Task<IReadOnlyList<ReceivedDiffuse>> TakeAsync(IReadOnlyList<DiffuseReport> reports, DbTransaction transaction, CancellationToken cancellationToken)
    {
        if (reports.Count == 0)
        {
            return [];
        }

        var taken = new List<(ReceivedDiffuse Report, long Id, IReadOnlyList<long> Rows)>();
        using (var writer = await DiffuseWriter.BeginAsync(transaction, submission.SubmissionId, submission.Keeps, cancellationToken))
        {
            foreach (var (index, report) in reports.Index())
            {
                taken.Add(await TakeAsync(writer, index + 1, report, transaction, cancellationToken));
            }

            await writer.CompleteAsync(cancellationToken);
        }

        foreach (var (report, id, rows) in taken.Where(one => one.Report.Outcome != ReportOutcome.Unchanged))
        {
            foreach (var remark in report.Remarks)
            {
                submission.DiffuseRemark(remark, id, remark.Row is { } row && rows.Count > 0 ? rows[row.Index] : null);
            }
        }

        return [.. taken.Select(one => one.Report)];
    }

    private async Task<(ReceivedDiffuse, long, IReadOnlyList<long>)> TakeAsync(
        DiffuseWriter writer, int position, DiffuseReport report, DbTransaction transaction, CancellationToken cancellationToken)
    {
        var content = DiffuseContent.Of(report);
        var remarks = DiffuseChecker.Check(report, await ContextAsync(content?.Key, report.Year, transaction, cancellationToken));
        var (outcome, version, rows) = content is not null && ReportChecker.IsAcceptable(remarks)
            ? Keep(writer, report, content)
            : (ReportOutcome.Returned, null, []);
        var id = writer.Received(position, report, outcome, version?.VersionId);
        return (new ReceivedDiffuse(position, report.Year, report.Authority, report.Region, outcome, version?.Version, report.Rows.Count, said.Spend(remarks)) { Id = id }, id, rows);
    }

    private (ReportOutcome Outcome, LatestDiffuse? Version, IReadOnlyList<long> Rows) Keep(DiffuseWriter writer, DiffuseReport report, DiffuseContent content)
    {
        var before = state.Diffuse.Latest(content.Key);
        if (before?.ContentSha256 == content.Sha256)
        {
            return (ReportOutcome.Unchanged, before, []);
        }

        var reportId = before?.ReportId ?? writer.Report(content.Key);
        var number = (before?.Version ?? 0) + 1;
        var first = before?.FirstReceivedOn ?? receivedOn;
        var (id, rows) = writer.Version(reportId, number, content, report.Corrects, receivedOn, first);
        var latest = new LatestDiffuse(reportId, id, number, content.Authority, content.Sha256, first);
        state.Diffuse.Remember(content.Key, latest, report.Rows.Select(row => (row.Key!.Value, row.QuantityKg.Value!.Value)));
        return (ReportOutcome.Accepted, latest, rows);
    }

    private async Task<DiffuseContext> ContextAsync(DiffuseReportKey? key, int? year, DbTransaction transaction, CancellationToken cancellationToken)
    {
        var context = new DiffuseContext { ReceivedOn = (key is { } asked ? state.Diffuse.Latest(asked)?.FirstReceivedOn : null) ?? receivedOn, Years = years, Settings = state.Settings.In(year) };
        return key is not { } known ? context : context with
        {
            LastYear = await state.Diffuse.FiguresAsync(known with { Year = known.Year - 1 }, transaction, cancellationToken),
            OtherAuthority = state.Diffuse.OtherAuthority(known),
        };
    }
}
