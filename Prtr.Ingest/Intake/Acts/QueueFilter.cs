using Prtr.Ingest.Intake.Questions;

namespace Prtr.Ingest.Intake.Acts;

/// <summary>Which open questions are wanted; without anything all.</summary>
public sealed record QueueFilter
{
    /// <summary>Only of one report.</summary>
    public long? Report { get; init; }

    /// <summary>Code of the only kind.</summary>
    public string? Kind { get; init; }

    public QuestionGravity? Gravity { get; init; }

    public int? Year { get; init; }

    /// <summary>First two digits of the KATO.</summary>
    public string? Region { get; init; }

    /// <summary>Only those that were asked then or earlier.</summary>
    public DateTimeOffset? OpenedBy { get; init; }

    /// <summary>Account of who deals with the report.</summary>
    public long? Officer { get; init; }

    /// <summary>Only those that nobody deals with.</summary>
    public bool IsUnassigned { get; init; }

    /// <summary>Only claims of confidentiality.</summary>
    public bool AreClaims { get; init; }

    /// <summary>A condition on <c>question q</c>; it holds known codes alone, nothing that was given.</summary>
    internal string Kinds => Kind is null && Gravity is null && !AreClaims ? "1 = 1" : In(QuestionKinds.All.Select(kind => kind.Code)
        .Where(code => (Kind ?? code) == code && (Gravity is not { } weight || QuestionKinds.GravityOf(code) == weight) && (!AreClaims || QuestionKinds.IsAboutConfidentiality(code))));

    internal static string In(IEnumerable<string> codes) => $"q.code in ({string.Join(", ", codes.Select(code => $"'{code}'").DefaultIfEmpty("''"))})";
}

/// <summary>How many open questions there are of a kind, year and region: what a filter can choose.</summary>
public sealed record QueueCount
{
    public string Kind { get; init; } = "";

    public int? Year { get; init; }

    /// <summary>First two digits of the KATO; null while the facility is not known.</summary>
    public string? Region { get; init; }

    public int Questions { get; init; }
}
