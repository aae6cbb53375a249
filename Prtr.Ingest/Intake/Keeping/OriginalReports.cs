using System.Data.Common;
using Dapper;
using Prtr.Ingest.Checks.Settings;
using Prtr.Ingest.Intake.Acts;
using Prtr.Ingest.Intake.Questions;
using Prtr.Ingest.Reports;
using Prtr.Search.Reference;

namespace Prtr.Ingest.Intake.Keeping;

/// <summary>Reads what came in again, as it was taken: with the decisions on what the operator withheld.</summary>
internal sealed class OriginalReports(ReferenceData reference)
{
    private readonly ReopenedDelivery kept = new(new DeliveryReader(new ReportReader(reference).Read));

    /// <summary>What the files of a submission say.</summary>
    public async Task<WrittenReports> ReadAsync(long submissionId, DbTransaction transaction, CancellationToken cancellationToken)
    {
        var asked = new { submissionId, code = new WithheldRelease().Code };
        var name = await transaction.Connection!.QuerySingleAsync<string>(new CommandDefinition(
            "select name from submission where id = @submissionId", asked, transaction, cancellationToken: cancellationToken));
        var decided = (await transaction.Connection!.QueryAsync<(string Sha256, long Received)>(new CommandDefinition(
            """
            select e.content_sha256, e.id from received_report e
            where e.submission_id = @submissionId and e.content_sha256 is not null
                and exists (select 1 from question q where q.received_report_id = e.id and q.code = @code and q.answer is not null)
            order by e.id
            """,
            asked, transaction, cancellationToken: cancellationToken))).ToLookup(row => row.Sha256, row => row.Received);
        var delivery = await kept.ReadAsync(submissionId, name, transaction, cancellationToken);
        var written = new Dictionary<string, ReportContent>();
        foreach (var report in delivery.Content.Reports.Where(ReportColumns.CanBeKept))
        {
            var content = ContentOf(report);
            var answers = new List<AskedQuestion>();
            foreach (var received in decided[content.Sha256])
            {
                // The latest answer counts.
                var questions = await QuestionTable.OfReportAsync(received, transaction, cancellationToken);
                answers.InsertRange(0, questions.Reverse().Select(question => new AskedQuestion(question.Question, question.Answer, false)));
            }

            written[content.Sha256] = answers.Count == 0 ? content : ContentOf(Disclosure.After(report, answers));
        }

        return new WrittenReports(written);
    }

    private ReportContent ContentOf(OperatorReport report) =>
        ReportContent.Of(report, reference, DatedCheckSettings.None.In(report.Facility.ReportYear.Value));
}
