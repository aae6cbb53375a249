using Prtr.Search.Review.Figures;
using Prtr.Search.Review.Statements;

namespace Prtr.Search.Review.Indicators;

/// <summary>What diffuse sources released, by region and category.</summary>
internal sealed class DiffuseIndicator : IIndicator
{
    public string Id => "diffuse";

    public async Task<IReadOnlyList<FigureTable>> TablesAsync(YearReader reader, CancellationToken cancellationToken)
    {
        Task<FigureTable> By(string id, params Dimension[] dimensions) => reader.TableAsync(
            id, Links.Search(reader.Year, "kind=diffuse"), new(Source.Diffuse, dimensions, [Measure.QuantityKg, Measure.Records]), cancellationToken);
        return
        [
            await By("diffuse-by-category", Dimension.Pollutant, Dimension.Medium, Dimension.Category),
            await By("diffuse-by-region", Dimension.Pollutant, Dimension.Medium, Dimension.Region),
            await By("diffuse-by-region-and-category", Dimension.Region, Dimension.Category, Dimension.Pollutant, Dimension.Medium),
        ];
    }
}
