using System.Data.Common;
using System.Globalization;
using System.Text;
using Dapper;
using Prtr.Ingest.Intake.Questions;
using Prtr.Ingest.Messages;
using Prtr.Ingest.People;
using Prtr.Ingest.Remarks;
using Prtr.Search.Database;
using Prtr.Search.Text;

namespace Prtr.Ingest.Intake.Acts;

/// <summary>
/// The letter to an operator whose report goes back or is refused, in Kazakh and Russian: which report, why, and every error and warning with its cell and advice.
/// It is kept as it was written, and goes out as a message.
/// </summary>
/// <param name="kind"><c>letter</c> for what goes back, <c>refusal</c> for what is not taken: the beginning of the keys of its words.</param>
internal sealed class OperatorLetters(string kind, Actor actor, DateTimeOffset now, DbTransaction transaction)
{
    // Who has not chosen a language gets both in one mail.
    private const string Between = "\n\n* * *\n\n";

    private static readonly string[] Languages = ["kk", "ru"];

    /// <param name="letters">What a person made of them.</param>
    /// <returns>The letters by language.</returns>
    public async Task<IReadOnlyDictionary<string, string>> WriteAsync(ReceivedRow report, string reason, Letters letters, CancellationToken cancellationToken)
    {
        var about = await transaction.Connection!.QuerySingleAsync<About>(new CommandDefinition(
            """
            select e.reporting_year, e.operator_bin, e.facility_name, s.sender_name, s.sender_address
            from received_report e join submission s on s.id = e.submission_id
            where e.id = @Id
            """,
            new { report.Id }, transaction, cancellationToken: cancellationToken));
        var written = letters.Edited.Count > 0 ? letters.Edited : await MakeAsync(report, about, reason, cancellationToken);
        foreach (var (language, content) in written.OrderBy(letter => letter.Key, StringComparer.Ordinal))
        {
            await transaction.Connection!.ExecuteAsync(new CommandDefinition(
                "insert into return_letter (received_report_id, language, written_at, content) values (@Id, @language, @now, @content)",
                new { report.Id, language, now, content },
                transaction,
                cancellationToken: cancellationToken));
        }

        foreach (var (language, content) in letters.Edited.Count > 0 ? written.ToArray() : [new(Languages[0], string.Join(Between, Languages.Select(language => written[language])))])
        {
            var subject = QuestionText.Fill($"{kind}.subject", language, Named(report, about, reason, language));
            await MessageWriter.WriteAsync(transaction.Connection!, transaction, new Message(language, subject, content, actor.ToString(), now)
            {
                RecipientName = about.SenderName ?? about.FacilityName ?? "", RecipientAddress = about.SenderAddress ?? "", About = Journal.Deed.On("report", report.Id),
            }, cancellationToken);
        }

        return written;
    }

    /// <summary>Whether the operator was written to about a report.</summary>
    public static async Task<bool> ExistAsync(ReceivedRow report, DbTransaction transaction, CancellationToken cancellationToken) =>
        await transaction.Connection!.ExecuteScalarAsync<int>(new CommandDefinition(
            "select count(*) from return_letter where received_report_id = @Id", new { report.Id }, transaction, cancellationToken: cancellationToken)) > 0;

    private async Task<Dictionary<string, string>> MakeAsync(ReceivedRow report, About about, string reason, CancellationToken cancellationToken)
    {
        var remarks = (await transaction.Connection!.QueryAsync<RemarkRow>(new CommandDefinition(
            "select * from remark where received_report_id = @Id and level <> 'I' order by id", new { report.Id }, transaction, cancellationToken: cancellationToken)))
            .Select(row => row.ToRemark()).ToList();
        var questions = (await QuestionTable.OfReportAsync(report.Id, transaction, cancellationToken)).Select(question => question.Question).ToList();
        var texts = new RemarkText(await ReferenceReader.ReadAsync(transaction.Connection!, transaction, cancellationToken));
        return Languages.ToDictionary(language => language, language => Letter(QuestionText.Fill($"{kind}.head", language, Named(report, about, reason, language)), remarks, questions, texts, language));
    }

    private static Dictionary<string, string> Named(ReceivedRow report, About about, string reason, string language) => new()
    {
        ["report"] = report.Id.ToString(CultureInfo.InvariantCulture),
        ["year"] = about.ReportingYear?.ToString(CultureInfo.InvariantCulture) ?? "–",
        ["facility_name"] = about.FacilityName ?? "–",
        ["operator"] = about.OperatorBin ?? "–",
        ["received_on"] = ReaderDates.In(language, report.ReceivedOn),
        ["file"] = report.SubmissionName,
        ["reason"] = reason,
    };

    private string Letter(string head, IReadOnlyList<Remark> remarks, IReadOnlyList<Question> questions, RemarkText texts, string language)
    {
        var letter = new StringBuilder(head).Append("\n\n");
        foreach (var question in questions.Where(question => question.Code != UnansweredRemark.KindCode))
        {
            letter.Append("- ").Append(QuestionText.Of(question, language)).Append('\n');
        }

        foreach (var remark in remarks)
        {
            letter.Append(CultureInfo.InvariantCulture, $"- {QuestionText.Where(remark.Place, language)}: {texts.Of(remark, language)} {RemarkText.Advice(remark.Code, language)}\n");
        }

        return letter.Append('\n').Append(QuestionText.Find($"{kind}.end", language)).Append('\n').ToString();
    }

    private sealed class About
    {
        public int? ReportingYear { get; init; }

        public string? OperatorBin { get; init; }

        public string? FacilityName { get; init; }

        public string? SenderName { get; init; }

        public string? SenderAddress { get; init; }
    }
}
