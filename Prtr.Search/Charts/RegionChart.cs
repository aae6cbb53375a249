using Prtr.Search.Register;

namespace Prtr.Search.Charts;

/// <summary>A figure for each region, to be drawn as a map.</summary>
/// <param name="Language">kk, ru or en: of all words here and of the numbers.</param>
/// <param name="Title">What is counted, without the unit.</param>
/// <param name="Unit">In the map's language, such as <c>кг</c>.</param>
/// <param name="Regions">A region that is not among them has no data.</param>
public sealed record RegionChart(string Language, string Title, string Unit, IReadOnlyList<RegionValue> Regions)
{
    public ChartScale Scale => ChartScale.Of(Regions.Max(region => region.Value) ?? 0, Unit, Language);

    /// <summary>The unit as written beside the figures, such as <c>тыс. т</c>.</summary>
    public string ScaledUnit => Scale.Unit;

    /// <summary>A region's figure as the map writes it, with a star where something is withheld; a dash without one.</summary>
    public string Figure(RegionValue region) =>
        (region.Value is { } value ? Scale.Write(value, Language) : "–") + (region.Incomplete ? "*" : "");

    /// <summary>The map in words, for who cannot see it.</summary>
    public string Description => $"{Title}, {ScaledUnit}. {string.Join("; ", Regions.Select(region => $"{region.Name}: {Figure(region)}"))}.";
}

/// <param name="Name">As lists write it.</param>
/// <param name="Value">In the map's unit; null when it is withheld.</param>
/// <param name="Incomplete">Whether the value leaves something out, such as what is withheld.</param>
/// <param name="Link">Where the region leads on a page; null for nowhere.</param>
public sealed record RegionValue(Kato Region, string Name, decimal? Value, bool Incomplete = false, string? Link = null);
