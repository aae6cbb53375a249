namespace Prtr.Ingest.Intake.Questions;

/// <summary>The questions that were met while a report was looked at, with the answers that there are.</summary>
/// <param name="known">What persons have decided before.</param>
/// <param name="decide">Decides at once what nobody has decided; null when nobody does.</param>
internal sealed class Decisions(IReadOnlyList<(Question Question, Answer Answer)> known, Decide? decide)
{
    private readonly List<AskedQuestion> asked = [];

    /// <summary>In the order in which they were met, each once.</summary>
    public IReadOnlyList<AskedQuestion> Asked => asked;

    public bool IsOpen => asked.Exists(one => one.Answer is null);

    /// <summary>The answer that rejects the report; null when none does.</summary>
    public Answer? Rejection => asked.Find(one => one.Answer is { } answer && QuestionKinds.EffectOf(one.Question, answer) == AnswerEffect.Reject)?.Answer;

    /// <summary>The answer to a question; null when it is open.</summary>
    public Answer? Of(Question question)
    {
        if (asked.Find(one => one.Question == question) is { } before)
        {
            return before.Answer;
        }

        // The latest answer counts: a question whose circumstances changed and changed back was asked again.
        var decided = known.LastOrDefault(one => one.Question == question).Answer;
        var made = decided ?? decide?.Invoke(question);
        asked.Add(new AskedQuestion(question, made, decided is null));
        return made;
    }
}

/// <param name="Answer">Null while it is open.</param>
/// <param name="IsNew">Whether it was not decided before.</param>
internal sealed record AskedQuestion(Question Question, Answer? Answer, bool IsNew);
