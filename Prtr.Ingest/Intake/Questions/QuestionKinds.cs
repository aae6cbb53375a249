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
    public static bool IsAboutConfidentiality(Question question) => IsAboutConfidentiality(question.Code);

    /// <inheritdoc cref="IsAboutConfidentiality(Question)"/>
    public static bool IsAboutConfidentiality(string code) => Find(code) is WithheldRelease or WithholdsEverything;

    /// <summary>Whether a decision may be taken back before it is public: not one that a facility's identity or a claim of confidentiality hangs on.</summary>
    public static bool MayBeTakenBack(Question question) => Find(question.Code) is AnotherYear or ReplacesWithNothing or Replaces or GoneInBulk or UnansweredRemark;

    /// <summary>The codes of all kinds that weigh so much.</summary>
    public static IReadOnlyList<string> Of(QuestionGravity gravity) => [.. All.Select(kind => kind.Code).Where(code => GravityOf(code) == gravity)];

    /// <summary>How much a wrong answer would spoil.</summary>
    public static QuestionGravity GravityOf(Question question) => GravityOf(question.Code);

    /// <summary>What an answer does; an answer that its kind no longer takes does nothing.</summary>
    public static AnswerEffect? EffectOf(Question question, Answer answer) =>
        Find(question.Code)?.Answers.FirstOrDefault(kind => kind.Code == answer.Code)?.Effect;

    /// <inheritdoc cref="GravityOf(Question)"/>
    public static QuestionGravity GravityOf(string code) => Find(code) switch
    {
        AnotherOperator or LikelySameFacility or ReplacesWithNothing or GoneInBulk => QuestionGravity.Grave,
        UnansweredRemark => QuestionGravity.Slight,
        _ => QuestionGravity.Usual,
    };
}
