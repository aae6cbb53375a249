using System.CommandLine;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Prtr.Ingest.Intake.Questions;
using Prtr.Ingest.Intake;
using Prtr.Ingest.Remarks;
using Prtr.Search.Reference;
using Prtr.Search.Register;
using Prtr.Search.Text;

namespace Prtr.Ingest.Commands;

/// <summary>Writes what became of files and reports: lines for people, or one JSON object a line.</summary>
internal sealed class RemarkOutput(TextWriter output, ReferenceData reference, bool json, string language)
{
    public static readonly CommandJson Json = new(new JsonSerializerOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower });

    private readonly RemarkText text = new(reference);

    public static Option<bool> JsonOption() => new("--json") { Description = "One JSON object a line instead of text." };

    public static Option<string> LanguageOption()
    {
        var language = new Option<string>("--lang") { Description = "Language of the remarks: kk, ru or en.", DefaultValueFactory = _ => "en" };
        language.AcceptOnlyFromAmong([.. Languages.All]);
        return language;
    }

    /// <summary>What loading made of one source: a line of counts, and the errors of reports that go back.</summary>
    public void Write(SubmissionOutcome outcome)
    {
        WriteCounts(outcome);
        Write(outcome.Remarks);
        WriteOpen(outcome);
        WriteReturned(outcome);
    }

    private void WriteCounts(SubmissionOutcome outcome)
    {
        var held = outcome.Count(ReportOutcome.Held);
        var (accepted, returned, unchanged) =
            (outcome.Count(ReportOutcome.Accepted), outcome.Count(ReportOutcome.Returned), outcome.Count(ReportOutcome.Unchanged));
        if (json)
        {
            var rows = outcome.Reports.Sum(report => report.Rows);
            output.WriteLine(JsonSerializer.Serialize(
                new LoadedLine(
                    outcome.Name, outcome.Known, outcome.Unreadable, accepted, returned, unchanged, rows,
                    outcome.CountDiffuse(ReportOutcome.Accepted), outcome.CountDiffuse(ReportOutcome.Returned), outcome.CountDiffuse(ReportOutcome.Unchanged),
                    outcome.Mail?.Sender, outcome.Files.CountBy(file => file.Word).ToDictionary(), held),
                Json.LoadedLine));
        }
        else
        {
            var known = outcome.Known ? " (known already)" : "";
            output.WriteLine(outcome.Unreadable
                ? $"{outcome.Name}: could not be read{known}"
                : string.Create(CultureInfo.InvariantCulture, $"{outcome.Name}: {accepted} accepted, {returned} returned, {unchanged} unchanged{(held > 0 ? string.Create(CultureInfo.InvariantCulture, $", {held} held") : "")}{DiffuseInWords(outcome)}{known}"));
        }

    }

    /// <summary>The same, with every remark on every report.</summary>
    /// <param name="counts">Whether with the line of counts.</param>
    public void WriteAll(SubmissionOutcome outcome, bool counts)
    {
        if (counts)
        {
            WriteCounts(outcome);
        }

        Write(outcome.Remarks);
        WriteOpen(outcome);
        Write(outcome.Reports.SelectMany(report => report.Remarks).Concat(outcome.Diffuse.SelectMany(report => report.Remarks)));
    }

    private void WriteReturned(SubmissionOutcome outcome)
    {
        var returnedRemarks = outcome.Reports.Where(report => report.Outcome == ReportOutcome.Returned).SelectMany(report => report.Remarks)
            .Concat(outcome.Diffuse.Where(report => report.Outcome == ReportOutcome.Returned).SelectMany(report => report.Remarks));
        Write(returnedRemarks.Where(remark => remark.Level == RemarkLevel.Error));
    }

    private static string DiffuseInWords(SubmissionOutcome outcome) => outcome.Diffuse.Count == 0 ? "" : string.Create(
        CultureInfo.InvariantCulture,
        $"; diffuse sources: {outcome.CountDiffuse(ReportOutcome.Accepted)} accepted, {outcome.CountDiffuse(ReportOutcome.Returned)} returned, {outcome.CountDiffuse(ReportOutcome.Unchanged)} unchanged");

    // What holds a report; the verb questions lists the same with its answers.
    private void WriteOpen(SubmissionOutcome outcome)
    {
        foreach (var (report, question) in outcome.Reports.SelectMany(report => report.Open, (report, question) => (report, question)))
        {
            output.WriteLine(json
                ? JsonSerializer.Serialize(new HeldLine(report.Id, question.Code, QuestionText.Of(question, language), question.Data), Json.HeldLine)
                : string.Create(CultureInfo.InvariantCulture, $"report {report.Id} is held: {question.Code}: {QuestionText.Of(question, language)}"));
        }
    }

    /// <summary>One line for each remark: place, level, code and text.</summary>
    public void Write(IEnumerable<Remark> remarks)
    {
        foreach (var remark in remarks)
        {
            var sentence = text.Of(remark, language);
            var (file, sheet, row, column) = remark.Place;
            output.WriteLine(json
                ? JsonSerializer.Serialize(new RemarkLine(file, sheet, row, column, remark.Code, remark.Level.Letter(), remark.RawValue, remark.Data, sentence), Json.RemarkLine)
                : Printable.OnOneLine(string.Create(CultureInfo.InvariantCulture, $"{Where(file, sheet, row, column)}: {remark.Level.Letter()} {remark.Code}: {sentence}")));
        }
    }

    private static string Where(string file, string? sheet, int row, int column) => string.Join(':', ((string?[])
    [
        file, sheet, row > 0 ? row.ToString(CultureInfo.InvariantCulture) : null, column > 0 ? column.ToString(CultureInfo.InvariantCulture) : null,
    ]).Where(part => part is not null));
}
