namespace Prtr.Web.Components.Shared;

/// <summary>An entry of a list of bars, which are drawn as long as their share of the largest.</summary>
/// <param name="Url">Where the label leads; null for nowhere.</param>
/// <param name="Value">Its length, in the unit of the list.</param>
/// <param name="LabelLanguage">The language of the label when it is not the page's.</param>
public sealed record Bar(string Label, string? Url, decimal Value, string? LabelLanguage = null);
