namespace Prtr.Ingest.Intake.Acts;

/// <summary>What an operator is told when a report goes back or is refused: the letters that the register makes from reason and remarks, or what a person made of them.</summary>
/// <param name="Edited">By language, <c>kk</c> or <c>ru</c>; only these are sent. Empty: as the register writes them.</param>
public sealed record Letters(IReadOnlyDictionary<string, string> Edited)
{
    /// <summary>As the register writes them, in both languages of the state.</summary>
    public static Letters AsWritten { get; } = new(new Dictionary<string, string>());
}
