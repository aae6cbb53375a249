using Prtr.Search.Review.Figures;
using Prtr.Search.Review.Statements;

namespace Prtr.Search.Review.Indicators;

/// <summary>Stationary sources as the reports state them, by region and sector.</summary>
internal sealed class SourcesIndicator : IIndicator
{
    public string Id => "sources";

    public async Task<IReadOnlyList<FigureTable>> TablesAsync(YearReader reader, CancellationToken cancellationToken) =>
    [
        await reader.TableAsync("sources-by-region-and-sector", Links.Analyse(reader.Year, "region", "sector", "facilities"),
            new(Source.Reports, [Dimension.Region, Dimension.Sector], [Measure.StationarySources, Measure.Reports]) { HasTotal = true }, cancellationToken),
    ];
}
