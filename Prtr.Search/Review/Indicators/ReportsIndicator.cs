using Prtr.Search.Review.Figures;
using Prtr.Search.Review.Statements;

namespace Prtr.Search.Review.Indicators;

/// <summary>Reports on stationary sources: how many, in time or late, corrected. The first table is that of the printed overview of 2022.</summary>
internal sealed class ReportsIndicator : IIndicator
{
    private static readonly Measure[] Measures = [Measure.Reports, Measure.StationarySources, Measure.OnTime, Measure.Late, Measure.Corrected];

    public string Id => "reports";

    public async Task<IReadOnlyList<FigureTable>> TablesAsync(YearReader reader, CancellationToken cancellationToken) =>
    [
        await reader.TableAsync("reports-by-region", Links.Analyse(reader.Year, "region", null, "facilities"),
            new(Source.Reports, [Dimension.Region], Measures) { HasTotal = true }, cancellationToken),
        await reader.TableAsync("reports-by-sector", Links.Analyse(reader.Year, "sector", null, "facilities"),
            new(Source.Reports, [Dimension.Sector], Measures) { HasTotal = true }, cancellationToken),
    ];
}
