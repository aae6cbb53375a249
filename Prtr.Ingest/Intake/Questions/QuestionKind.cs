using System.Globalization;

namespace Prtr.Ingest.Intake.Questions;

/// <summary>
/// A kind of question, like a check: when it is asked, and which answers it takes. A new one is a class, a line in <see cref="QuestionKinds"/>,
/// and its words in Resources/QuestionText, all in three languages.
/// </summary>
/// <param name="code">Stable, in kebab-case.</param>
internal abstract class QuestionKind(string code, params IReadOnlyList<AnswerKind> answers)
{
    public string Code => code;

    public IReadOnlyList<AnswerKind> Answers => answers;

    /// <summary>What is to be asked about a report whose facility is settled; nothing when there is no doubt.</summary>
    public virtual IEnumerable<Question> Ask(QuestionContext context) => [];

    protected Question With(params ReadOnlySpan<(string Name, object? Value)> data)
    {
        var named = new Dictionary<string, string>();
        foreach (var (name, value) in data)
        {
            named[name] = Convert.ToString(value, CultureInfo.InvariantCulture) ?? "";
        }

        return new Question(code, named);
    }
}

/// <summary>An answer that a kind of question takes.</summary>
/// <param name="Values">Names of what it needs beside the reason.</param>
internal sealed record AnswerKind(string Code, AnswerEffect Effect, params IReadOnlyList<string> Values)
{
    /// <summary>The answer that every kind has in the end.</summary>
    public static AnswerKind Refuse { get; } = new("refuse", AnswerEffect.Reject);

    public static AnswerKind Accept { get; } = new("accept", AnswerEffect.GoOn);
}

/// <summary>What an answer does to the report.</summary>
internal enum AnswerEffect
{
    GoOn,

    Reject,
}
