using Prtr.Ingest.People;

namespace Prtr.Ingest.Journal;

/// <summary>What is to be written into the journal.</summary>
/// <param name="Act">What was done.</param>
/// <param name="Subject">On what, such as <c>report:12</c>.</param>
public sealed record Deed(Act Act, string Subject)
{
    /// <summary>How it stood, in a few words of the register; null where there was nothing.</summary>
    public string? Before { get; init; }

    public string? After { get; init; }

    public string? Reason { get; init; }

    /// <param name="id">Number or name of the subject.</param>
    public static string On(string kind, object id) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{kind}:{id}");
}
