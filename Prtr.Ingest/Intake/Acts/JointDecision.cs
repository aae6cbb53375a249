namespace Prtr.Ingest.Intake.Acts;

/// <summary>One of several questions that are to get the same answer.</summary>
/// <param name="Obstacle">Why it is not among them; null when nothing speaks against it.</param>
public sealed record JointDecision(QueuedQuestion Question, JointObstacle? Obstacle)
{
    /// <summary>Where the report says otherwise than the version that it would take the place of.</summary>
    public IReadOnlyList<DeskFigure> Changes { get; init; } = [];

    public IReadOnlyList<DeskWaste> WasteChanges { get; init; } = [];
}

/// <summary>Why a question is to be looked at by itself.</summary>
public enum JointObstacle
{
    /// <summary>It is not open any more.</summary>
    Decided,

    /// <summary>The answer is one that is given report by report.</summary>
    Grave,

    /// <summary>The report waits for another decision, too.</summary>
    OtherQuestions,

    /// <summary>It does not come from whom the first report came from.</summary>
    AnotherSender,

    /// <summary>Operator, name, activity or place of the site are others.</summary>
    AnotherSite,

    /// <summary>Something that the version has is not in it.</summary>
    Lost,

    /// <summary>More values are others than in a slip that is put right.</summary>
    ManyValues,

    /// <summary>A value is many times what it was, or a small part of it.</summary>
    FarValue,
}
