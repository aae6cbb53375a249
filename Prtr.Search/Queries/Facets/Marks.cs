namespace Prtr.Search.Queries.Facets;

/// <summary>Words for the marks R and D (В and У of the form); null for what is no mark.</summary>
internal static class Marks
{
    public static string? Label(string value, FacetLabels labels) => value switch
    {
        "R" => labels.Say("facet_recovery"),
        "D" => labels.Say("facet_disposal"),
        _ => null,
    };

    public static string? InSentence(string value, FacetLabels labels) => value switch
    {
        "R" => labels.Say("recovery"),
        "D" => labels.Say("disposal"),
        _ => null,
    };
}
