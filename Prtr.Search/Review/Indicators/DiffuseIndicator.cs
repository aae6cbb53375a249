using Prtr.Search.Diffuse;
using Prtr.Search.Review.Figures;

namespace Prtr.Search.Review.Indicators;

/// <summary>What diffuse sources released, by region and category.</summary>
internal sealed class DiffuseIndicator : IIndicator
{
    public string Id => "diffuse";

    public IReadOnlyList<FigureTable> Tables(YearData data)
    {
        FigureTable Of(string id, params string[] dimensions) =>
            new Cut<DiffuseRecord>(data.Diffuse, [.. dimensions.Select(By.OfDiffuse)], [Counted.DiffuseKg, Counted.DiffuseRecords])
                .Table(id, Links.Search(data.Year, "kind=diffuse"));
        return
        [
            Of("diffuse-by-category", "pollutant", "medium", "category"),
            Of("diffuse-by-region", "pollutant", "medium", "region"),
            Of("diffuse-by-region-and-category", "region", "category", "pollutant", "medium"),
        ];
    }
}
