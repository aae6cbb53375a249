using System.Data.Common;
using Prtr.Ingest.Intake.Diffuse;
using Prtr.Ingest.Intake.Questions;
using Prtr.Ingest.Intake.States;
using Prtr.Ingest.Remarks;
using Prtr.Ingest.Reports;

namespace Prtr.Ingest.Intake;

/// <summary>Takes one delivery: keeps it, and writes down what becomes of each report in it.</summary>
/// <param name="decide">Decides at once what reports leave open; null when persons do.</param>
internal sealed class SubmissionIntake(
    RegisterState state, SubmissionWriter writer, StateChanges changes, CheckReport check, Decide? decide, DateOnly receivedOn)
{
    public async Task<SubmissionOutcome> TakeAsync(Delivery delivery, DbTransaction transaction, CancellationToken cancellationToken)
    {
        await writer.SubmissionAsync(delivery, receivedOn, cancellationToken);
        foreach (var remark in delivery.Content.Remarks)
        {
            writer.Remark(remark, null, null);
        }

        // Facilities that reports are about beyond doubt come first, so that another report that is likely about one does not take its place.
        var intake = new ReportIntake(state, writer, check, new Arrival(receivedOn, delivery.Sender));
        foreach (var report in delivery.Content.Reports)
        {
            intake.Claim(report);
        }

        var said = new RemarkBudget(delivery.ByteCount);
        var received = new List<ReceivedReport>(delivery.Content.Reports.Count);
        // A report is compared with the years before it, wherever in the delivery they stand.
        foreach (var (index, report) in delivery.Content.Reports.Index().OrderBy(one => one.Item.Facility.ReportYear.Value ?? int.MaxValue))
        {
            cancellationToken.ThrowIfCancellationRequested();
            var taken = await intake.TakeAsync(report, new Decisions([], decide), transaction, cancellationToken);
            if (taken.Superseded is { } superseded)
            {
                await changes.MoveAsync("e.state = 'accepted' and e.report_version_id = @superseded", new { superseded }, ReceivedState.Superseded, null, cancellationToken);
            }

            received.Add(Write(index + 1, report, taken with { Remarks = said.Spend(taken.Remarks) }));
        }

        var diffuse = await new DiffuseIntake(state, writer, state.Years.On(receivedOn), receivedOn, said).TakeAsync(delivery.Content.Diffuse, transaction, cancellationToken);
        return new SubmissionOutcome(delivery.Name, false, delivery.IsUnreadable, delivery.Content.Remarks, [.. received.OrderBy(report => report.Position)])
        {
            Diffuse = diffuse,
            Mail = delivery.Mail,
            Files = delivery.Accounts,
        };
    }

    private ReceivedReport Write(int position, OperatorReport report, TakenReport taken)
    {
        var id = writer.Received(position, report.Facility, taken);
        foreach (var remark in taken.Remarks)
        {
            writer.Remark(remark, id, taken.Stored);
        }

        foreach (var asked in taken.Asked)
        {
            writer.Question(id, asked);
        }

        var rows = report.Releases.Count + report.Wastewater.Count + report.Waste.Count;
        return new ReceivedReport(position, report.Facility.ReportYear.Value, taken.FacilityId, taken.Outcome, taken.Version?.Version, rows, taken.Remarks)
        {
            Id = id,
            Open = [.. taken.Asked.Where(asked => asked.Answer is null).Select(asked => asked.Question)],
        };
    }
}
