using System.Data.Common;
using System.Globalization;
using System.Text;
using Dapper;
using Prtr.Ingest.Intake.Questions;
using Prtr.Ingest.Remarks;
using Prtr.Search.Database;
using Prtr.Search.Text;

namespace Prtr.Ingest.Intake.Acts;

/// <summary>
/// The letter to an operator whose report goes back, in Kazakh and Russian: which report, why, and every error and warning with its cell and advice.
/// It is kept as it was written.
/// </summary>
internal static class ReturnLetters
{
    private static readonly string[] Languages = ["kk", "ru"];

    /// <returns>The letters by language.</returns>
    public static async Task<IReadOnlyDictionary<string, string>> WriteAsync(
        ReceivedRow report, string reason, DateTimeOffset now, DbTransaction transaction, CancellationToken cancellationToken)
    {
        var connection = transaction.Connection!;
        var about = await connection.QuerySingleAsync<About>(new CommandDefinition(
            "select reporting_year, operator_bin, facility_name from received_report where id = @Id", new { report.Id }, transaction, cancellationToken: cancellationToken));
        var remarks = (await connection.QueryAsync<RemarkRow>(new CommandDefinition(
            "select * from remark where received_report_id = @Id and level <> 'I' order by id", new { report.Id }, transaction, cancellationToken: cancellationToken)))
            .Select(row => row.ToRemark()).ToList();
        var questions = (await QuestionTable.OfReportAsync(report.Id, transaction, cancellationToken)).Select(question => question.Question).ToList();
        var texts = new RemarkText(await ReferenceReader.ReadAsync(connection, transaction, cancellationToken));
        var letters = Languages.ToDictionary(language => language, language => Letter(report, about, reason, remarks, questions, texts, language));
        foreach (var (language, content) in letters)
        {
            await connection.ExecuteAsync(new CommandDefinition(
                "insert into return_letter (received_report_id, language, written_at, content) values (@Id, @language, @now, @content)",
                new { report.Id, language, now, content },
                transaction,
                cancellationToken: cancellationToken));
        }

        return letters;
    }

    private static string Letter(
        ReceivedRow report, About about, string reason, IReadOnlyList<Remark> remarks, IReadOnlyList<Question> questions, RemarkText texts, string language)
    {
        var letter = new StringBuilder(QuestionText.Fill("letter.head", language, new Dictionary<string, string>
        {
            ["report"] = report.Id.ToString(CultureInfo.InvariantCulture),
            ["year"] = about.ReportingYear?.ToString(CultureInfo.InvariantCulture) ?? "–",
            ["facility_name"] = about.FacilityName ?? "–",
            ["operator"] = about.OperatorBin ?? "–",
            ["received_on"] = ReaderDates.In(language, report.ReceivedOn),
            ["file"] = report.SubmissionName,
            ["reason"] = reason,
        })).Append("\n\n");
        foreach (var question in questions.Where(question => question.Code != UnansweredRemark.KindCode))
        {
            letter.Append("- ").Append(QuestionText.Of(question, language)).Append('\n');
        }

        foreach (var remark in remarks)
        {
            letter.Append(CultureInfo.InvariantCulture, $"- {QuestionText.Where(remark.Place, language)}: {texts.Of(remark, language)} {RemarkText.Advice(remark.Code, language)}\n");
        }

        return letter.Append('\n').Append(QuestionText.Find("letter.end", language)).Append('\n').ToString();
    }

    private sealed class About
    {
        public int? ReportingYear { get; init; }

        public string? OperatorBin { get; init; }

        public string? FacilityName { get; init; }
    }
}
