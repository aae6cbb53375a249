using System.Globalization;
using Prtr.Ingest.Deliveries;
using Prtr.Ingest.Intake;
using Prtr.Ingest.Remarks;

namespace Prtr.Ingest.Commands;

/// <summary>What loading made of all deliveries together, in a few lines.</summary>
internal sealed class LoadSummary
{
    private readonly Dictionary<FileFate, int> files = [];
    private readonly Dictionary<ReportOutcome, int> reports = [];
    private readonly SortedDictionary<string, int> questions = new(StringComparer.Ordinal);
    private int deliveries;
    private int mails;
    private int known;

    /// <summary>The worst that has happened so far.</summary>
    public ExitCode Code { get; private set; } = ExitCode.Done;

    public void Add(SubmissionOutcome outcome)
    {
        deliveries++;
        mails += outcome.Mail is null ? 0 : 1;
        known += outcome.Known ? 1 : 0;
        Count(files, outcome.Files.Select(file => file.Fate));
        Count(reports, outcome.Reports.Select(report => report.Outcome).Concat(outcome.Diffuse.Select(report => report.Outcome)));
        Count(questions, outcome.Reports.SelectMany(report => report.Open).Select(question => question.Code));
        var code = CodeOf(outcome);
        Code = code > Code ? code : Code;
    }

    public void Write(TextWriter output)
    {
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Deliveries: {deliveries}, of them mails: {mails}, known already: {known}."));
        output.WriteLine(InWords("Files", files, Enum.GetValues<FileFate>(), fate => fate switch
        {
            FileFate.Read => "read",
            FileFate.NotAReport => "not a report",
            FileFate.Unreadable => "unreadable",
            _ => "refused",
        }));
        output.WriteLine(InWords("Reports", reports, Enum.GetValues<ReportOutcome>(), outcome => outcome.Word()));
        output.WriteLine(questions.Count == 0 ? "Questions: none." : InWords("Questions", questions, questions.Keys, code => code));
    }

    /// <summary>The same of what was only checked.</summary>
    public void WriteChecked(TextWriter output)
    {
        var unreadable = files.GetValueOrDefault(FileFate.Unreadable) + files.GetValueOrDefault(FileFate.Refused);
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"Reports read: {reports.Values.Sum()}, with errors: {reports.GetValueOrDefault(ReportOutcome.Returned)}, to be decided on: {reports.GetValueOrDefault(ReportOutcome.Held)}. Files that could not be read: {unreadable}."));
    }

    private static string InWords<T>(string what, IReadOnlyDictionary<T, int> counts, IEnumerable<T> all, Func<T, string> word)
        where T : notnull => $"{what}: {string.Join(", ", all.Select(one => string.Create(CultureInfo.InvariantCulture, $"{counts.GetValueOrDefault(one)} {word(one)}")))}.";

    private static void Count<T>(IDictionary<T, int> counts, IEnumerable<T> items)
        where T : notnull
    {
        foreach (var item in items)
        {
            counts[item] = counts.TryGetValue(item, out var count) ? count + 1 : 1;
        }
    }

    private static ExitCode CodeOf(SubmissionOutcome outcome) =>
        outcome.Unreadable || outcome.Files.Any(file => file.Fate is FileFate.Unreadable or FileFate.Refused) ? ExitCode.Unreadable
        : outcome.Count(ReportOutcome.Returned) + outcome.Count(ReportOutcome.Held) + outcome.Count(ReportOutcome.Rejected) + outcome.CountDiffuse(ReportOutcome.Returned) > 0 || outcome.Remarks.Any(remark => remark.Level == RemarkLevel.Error) ? ExitCode.Rejected
        : ExitCode.Done;
}
