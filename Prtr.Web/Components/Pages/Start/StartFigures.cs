using Prtr.Search.Queries;

namespace Prtr.Web.Components.Pages.Start;

/// <summary>What the start page says about the latest year.</summary>
/// <param name="StationarySources">The sum over all facilities.</param>
/// <param name="Years">Facilities of each published year, oldest first.</param>
public sealed record StartFigures(int Year, SearchAnswer Answer, int StationarySources, IReadOnlyList<FacetCount> Years)
{
    /// <summary>The figures; null while nothing is published.</summary>
    public static async Task<StartFigures?> ReadAsync(IRegisterSearch register, StationarySources stationary, CancellationToken cancellationToken)
    {
        if ((await register.StateAsync(cancellationToken)).LatestYear is not { } year)
        {
            return null;
        }

        var answer = await register.SearchAsync(RegisterQuery.Empty with { Size = 1 }, cancellationToken);
        var sources = await stationary.OfLatestYearAsync(register, cancellationToken);
        return new(year, answer, sources, [.. answer.Facets[Facet.Year].OrderBy(count => count.Value, StringComparer.Ordinal)]);
    }

    /// <summary>Values of a facet that <paramref name="shown"/> takes, most facilities first.</summary>
    public IEnumerable<FacetCount> Most(Facet facet, Func<string, bool> shown) => Answer.Facets[facet]
        .Where(count => shown(count.Value))
        .OrderByDescending(count => count.Facilities)
        .ThenBy(count => count.Value, StringComparer.Ordinal);

    /// <summary>Pollutants themselves, not their groups.</summary>
    public IEnumerable<FacetCount> Pollutants => Most(Facet.Pollutant, value => !value.Contains(':'));
}
