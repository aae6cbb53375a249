namespace Prtr.Ingest.Intake.Questions;

/// <summary>Every kind of question, in the order in which they are asked. Codes are promises: stored questions and scripts use them.</summary>
internal static class QuestionKinds
{
    public static IReadOnlyList<QuestionKind> All { get; } =
    [
        AnotherOperator.Kind,
        LikelySameFacility.Kind,
        new AnotherYear(),
        new ReplacesWithNothing(),
        new Replaces(),
        new GoneInBulk(),
        new WithheldRelease(),
        new WithholdsEverything(),
        new UnansweredRemark(),
    ];

    private static readonly Dictionary<string, QuestionKind> ByCode = All.ToDictionary(kind => kind.Code);

    /// <summary>The kind with that code, or null.</summary>
    public static QuestionKind? Find(string code) => ByCode.GetValueOrDefault(code);

    /// <summary>Whether it is the confidentiality officer who decides it.</summary>
    public static bool IsAboutConfidentiality(Question question) => Find(question.Code) is WithheldRelease or WithholdsEverything;

    /// <summary>How much a wrong answer would spoil.</summary>
    public static QuestionGravity GravityOf(Question question) => Find(question.Code) switch
    {
        AnotherOperator or LikelySameFacility or ReplacesWithNothing or GoneInBulk => QuestionGravity.Grave,
        UnansweredRemark => QuestionGravity.Slight,
        _ => QuestionGravity.Usual,
    };

    /// <summary>What an answer does; an answer that its kind no longer takes does nothing.</summary>
    public static AnswerEffect? EffectOf(Question question, Answer answer) =>
        Find(question.Code)?.Answers.FirstOrDefault(kind => kind.Code == answer.Code)?.Effect;
}
