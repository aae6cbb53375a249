using Prtr.Ingest.Intake.Acts;
using Prtr.Ingest.Intake.Questions;
using Prtr.Ingest.Intake.States;

namespace Prtr.Ingest.Commands;

/// <summary>What an act did to a report; a line of JSON.</summary>
/// <param name="State">Where the report stands now; null when there is no such report.</param>
/// <param name="Problem">Code of why nothing was done; null when it was.</param>
/// <param name="Release">Name of the data release that the act made; null when nothing public has changed.</param>
internal sealed record DecisionLine(
    long Report, string? State, string? Problem, string? Text, IReadOnlyList<OpenLine> Open, IReadOnlyDictionary<string, string> Letters, string? Release, bool DryRun)
{
    public static DecisionLine Of(ActOutcome outcome, bool dryRun, string language) => new(
        outcome.ReportId,
        outcome.State?.Word(),
        outcome.Problem?.Code,
        outcome.Problem is { } problem ? QuestionText.Of(problem, language) : null,
        [.. outcome.Open.Select(question => OpenLine.Of(question, language))],
        outcome.Letters,
        outcome.Release?.Name,
        dryRun);

    /// <summary>For people: one line, then what is still open, then the letters.</summary>
    public string InWords() => string.Join(
        '\n',
        ((IEnumerable<string>)[$"{Report}: {Text ?? State}{(Release is null ? "" : $" (data release {Release})")}{(DryRun ? " (only tried)" : "")}"])
            .Concat(Open.Select(open => $"  {open.Code}: {open.Text}"))
            .Concat(Letters.Values.Select(letter => "\n" + letter)));
}

/// <summary>A question that is open.</summary>
internal sealed record OpenLine(string Code, string Text, IReadOnlyDictionary<string, string> Data)
{
    public static OpenLine Of(Question question, string language) => new(question.Code, QuestionText.Of(question, language), question.Data);
}
