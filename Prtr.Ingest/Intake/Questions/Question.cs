namespace Prtr.Ingest.Intake.Questions;

/// <summary>Something that a person has to decide before a report goes on.</summary>
/// <param name="Code">Of its <see cref="QuestionKind"/>.</param>
/// <param name="Data">What the person has to know, in invariant form. The same doubt always has the same data, so that it is asked once.</param>
public sealed record Question(string Code, IReadOnlyDictionary<string, string> Data)
{
    /// <summary>Whether both ask the same.</summary>
    public bool Equals(Question? other) =>
        other is not null && other.Code == Code && other.Data.Count == Data.Count
        && Data.All(pair => other.Data.TryGetValue(pair.Key, out var value) && value == pair.Value);

    public override int GetHashCode() => HashCode.Combine(Code, Data.Count);
}

/// <summary>What was decided.</summary>
/// <param name="Code">Of one of the kind's <see cref="AnswerKind"/>s.</param>
/// <param name="Values">What the answer needs beside, by name, such as the day <c>from</c> which an operator has changed.</param>
/// <param name="Reason">Why; kept for ever.</param>
public sealed record Answer(string Code, IReadOnlyDictionary<string, string> Values, string Reason)
{
    public static Answer Of(string code, string reason, params ReadOnlySpan<(string Name, string Value)> values)
    {
        var named = new Dictionary<string, string>();
        foreach (var (name, value) in values)
        {
            named[name] = value;
        }

        return new Answer(code, named, reason);
    }
}

/// <summary>Decides a question where no person is asked; null leaves it open.</summary>
public delegate Answer? Decide(Question question);
