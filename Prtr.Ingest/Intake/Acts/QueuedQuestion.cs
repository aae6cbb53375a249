using System.Text.Json;
using Prtr.Ingest.Intake.Questions;

namespace Prtr.Ingest.Intake.Acts;

/// <summary>An open question for whoever works through them.</summary>
/// <param name="Region">First two digits of the KATO of the facility's newest report; null while the facility is not known.</param>
/// <param name="OfficerId">Account of who deals with its report; null when nobody does.</param>
public sealed record QueuedQuestion(
    long Id, long ReportId, Question Question, DateTimeOffset OpenedAt, string Delivery, int? Year, string? OperatorBin, string? FacilityName, string? Region, long? OfficerId, string? Officer)
{
    /// <summary>The answers that it takes, each with the values that it needs; empty for a kind that is asked no more.</summary>
    public IReadOnlyList<(string Code, IReadOnlyList<string> Values)> Answers => [.. QuestionKinds.Find(Question.Code)?.Answers.Select(answer => (answer.Code, answer.Values)) ?? []];

    /// <summary>Those of them that may be given to many reports at once: they need no values, and of grave questions they only refuse.</summary>
    public IReadOnlyList<(string Code, IReadOnlyList<string> Values)> AnswersTogether =>
        [.. QuestionKinds.Find(Question.Code)?.Answers.Where(answer => answer.Values.Count == 0 && (Gravity != QuestionGravity.Grave || answer.Effect == AnswerEffect.Reject)).Select(answer => (answer.Code, answer.Values)) ?? []];

    public QuestionGravity Gravity => QuestionKinds.GravityOf(Question);

    /// <summary>What is likely meant by a value of an answer, to be looked at and kept or changed; empty when nothing is.</summary>
    public string Suggested(string answer, string value) => answer == LikelySameFacility.Same ? Question.Data.GetValueOrDefault(value, "") : "";

    /// <summary>Whether it is the confidentiality officer who decides it.</summary>
    public bool IsAboutConfidentiality => QuestionKinds.IsAboutConfidentiality(Question);

    /// <summary>Whether its decision may be taken back before it is public.</summary>
    public bool MayBeTakenBack => QuestionKinds.MayBeTakenBack(Question);

    internal sealed class Row
    {
        public long Id { get; init; }

        public long ReportId { get; init; }

        public string Code { get; init; } = "";

        public string Data { get; init; } = "{}";

        public DateTimeOffset OpenedAt { get; init; }

        public string Delivery { get; init; } = "";

        public int? ReportingYear { get; init; }

        public string? OperatorBin { get; init; }

        public string? FacilityName { get; init; }

        public string? Kato { get; init; }

        public long? OfficerId { get; init; }

        public string? FullName { get; init; }

        /// <summary>Of all that were asked for, on this page and others.</summary>
        public int Total { get; init; }

        public QueuedQuestion ToQuestion() => new(
            Id, ReportId, new Question(Code, JsonSerializer.Deserialize(Data, RemarkJson.Default.IReadOnlyDictionaryStringString)!), OpenedAt, Delivery, ReportingYear, OperatorBin, FacilityName,
            Kato?[..2], OfficerId, FullName);
    }
}
