using Prtr.Ingest.Intake.Acts;
using Prtr.Ingest.Intake.Questions;

namespace Prtr.Ingest.Commands;

/// <summary>A question and the report that it holds; a line of JSON.</summary>
/// <param name="Answers">What can be answered, with the values that each answer needs.</param>
internal sealed record QuestionLine(
    long Id, long Report, string Delivery, int? Year, string? OperatorBin, string? FacilityName, string Code, string Text, IReadOnlyDictionary<string, string> Data,
    IReadOnlyDictionary<string, IReadOnlyList<string>> Answers, DateTimeOffset OpenedAt, string? Answer, IReadOnlyDictionary<string, string>? AnswerValues, string? Reason,
    string? DecidedBy, DateTimeOffset? DecidedAt)
{
    public static QuestionLine Of(ListedQuestion question, string language) => new(
        question.Id, question.ReportId, question.SubmissionName, question.Year, question.OperatorBin, question.FacilityName, question.Question.Code,
        QuestionText.Of(question.Question, language), question.Question.Data, question.Answers.ToDictionary(answer => answer.Code, answer => answer.Values),
        question.OpenedAt, question.Answer?.Code, question.Answer?.Values, question.Answer?.Reason, question.DecidedBy, question.DecidedAt);

    /// <summary>For people: the question, then its answers or what was decided.</summary>
    public string InWords(string language) => Answer is null
        ? $"{Id}: report {Report} ({Delivery}), {Code}: {Text}\n  " + string.Join("\n  ", Answers.Select(answer => Choice(answer, language)))
        : $"{Id}: report {Report} ({Delivery}), {Code}: {Text}\n  {Answer} ({DecidedBy}): {Reason}";

    private static string Choice(KeyValuePair<string, IReadOnlyList<string>> answer, string language) =>
        $"--answer {answer.Key}{string.Concat(answer.Value.Select(value => $" --value {value}=…"))}: {QuestionText.Answer(answer.Key, language)}";
}
