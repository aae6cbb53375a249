namespace Prtr.Ingest.Intake.Questions;

/// <summary>How much a wrong answer would spoil.</summary>
public enum QuestionGravity
{
    /// <summary>Figures of one site would stand under another, or what is public would be lost.</summary>
    Grave,

    /// <summary>What the public sees of one report would be wrong.</summary>
    Usual,

    /// <summary>A value would go unexplained.</summary>
    Slight,
}
