using Prtr.Search.Review.Figures;
using Prtr.Search.Review.Statements;

namespace Prtr.Search.Review.Indicators;

/// <summary>Pollutants that left the site in waste water, to be treated elsewhere.</summary>
internal sealed class WastewaterIndicator : IIndicator
{
    private const string Wastewater = "kind = 'wastewater'";

    public string Id => "wastewater";

    public async Task<IReadOnlyList<FigureTable>> TablesAsync(YearReader reader, CancellationToken cancellationToken)
    {
        var cut = new Cut(Source.Records, [Dimension.Pollutant], [Measure.Facilities, Measure.QuantityKg, Measure.Withheld]) { Where = Wastewater };
        var all = await new Comparison(cut, Measure.QuantityKg, "quantity_kg_e8")
            .TableAsync(reader, "wastewater-by-pollutant", Links.Analyse(reader.Year, "pollutant", null, "wastewater_kg"), cancellationToken);
        return
        [
            all,
            await reader.TableAsync("wastewater-by-region", Links.Analyse(reader.Year, "pollutant", "region", "wastewater_kg"),
                cut with { By = [Dimension.Pollutant, Dimension.Region] }, cancellationToken),
            await new Largest(cut.By, Measure.QuantityKg, "quantity_kg_e8", Wastewater)
                .TableAsync(reader, "largest-wastewater", Links.Search(reader.Year, "kind=wastewater&sort=-quantity"), all, cancellationToken),
        ];
    }
}
