using Prtr.Search.Review.Figures;
using Prtr.Search.Review.Statements;

namespace Prtr.Search.Review.Indicators;

/// <summary>Waste sent off site: hazardous or not, recovered or disposed of, of what chapter, from where, to where, by whom.</summary>
internal sealed class WasteIndicator : IIndicator
{
    private const string Waste = "kind = 'waste'";

    public string Id => "waste";

    public async Task<IReadOnlyList<FigureTable>> TablesAsync(YearReader reader, CancellationToken cancellationToken)
    {
        var cut = new Cut(Source.Records, [Dimension.Hazard, Dimension.Treatment], [Measure.Facilities, Measure.QuantityT, Measure.Withheld])
        {
            Where = Waste, HasTotal = true,
        };
        var all = await new Comparison(cut, Measure.QuantityT, "quantity_t_e8")
            .TableAsync(reader, "waste-by-treatment", Links.Analyse(reader.Year, "waste", "operation", "waste_t"), cancellationToken);
        Task<FigureTable> By(string id, string rows, params Dimension[] dimensions) =>
            reader.TableAsync(id, Links.Analyse(reader.Year, rows, null, "waste_t"), cut with { By = dimensions }, cancellationToken);
        return
        [
            all,
            await By("waste-by-operation", "operation", Dimension.Treatment, Dimension.Operation, Dimension.Hazard),
            await By("waste-by-chapter", "waste", Dimension.Chapter, Dimension.Hazard, Dimension.Treatment),
            await By("waste-by-region", "region", Dimension.Region, Dimension.Hazard, Dimension.Treatment),
            await By("waste-by-country", "destination", Dimension.Country, Dimension.Hazard, Dimension.Treatment),
            await new Largest([Dimension.Hazard], Measure.QuantityT, "quantity_t_e8", Waste)
                .TableAsync(reader, "largest-waste", Links.Search(reader.Year, "kind=waste&sort=-quantity"), all, cancellationToken),
        ];
    }
}
