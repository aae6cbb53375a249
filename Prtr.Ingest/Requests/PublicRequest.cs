namespace Prtr.Ingest.Requests;

/// <summary>What somebody wrote to the centre from the site.</summary>
/// <param name="Kind"><c>figure</c>: a figure looks wrong; <c>data</c>: data are asked for; <c>register</c>: anything else about the register.</param>
/// <param name="About">Which page or figure, as the link to the form said; empty when none.</param>
/// <param name="SenderName">Empty when not given.</param>
/// <param name="SenderAddress">A mail address to answer to; empty when none is wanted.</param>
public sealed record PublicRequest(string Language, string Kind, string About, string Content, string SenderName, string SenderAddress)
{
    public const int LongestContent = 4000;
    public const int LongestAbout = 1000;
    public const int LongestName = 200;

    public static IReadOnlyList<string> Kinds { get; } = ["figure", "data", "register"];
}
