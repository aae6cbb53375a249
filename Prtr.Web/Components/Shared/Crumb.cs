namespace Prtr.Web.Components.Shared;

/// <summary>A page on the way from the start page to the one that is shown.</summary>
/// <param name="Address">Absolute path.</param>
public sealed record Crumb(string Text, string Address);
