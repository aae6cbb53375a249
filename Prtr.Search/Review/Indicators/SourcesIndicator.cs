using Prtr.Search.Register;
using Prtr.Search.Review.Figures;

namespace Prtr.Search.Review.Indicators;

/// <summary>Stationary sources as the reports state them, by region and sector.</summary>
internal sealed class SourcesIndicator : IIndicator
{
    public string Id => "sources";

    public IReadOnlyList<FigureTable> Tables(YearData data) =>
    [
        new Cut<PublicReport>(data.Reports, [By.OfReport("region"), By.OfReport("sector")], [Counted.StationarySources, Counted.Reports]) { HasTotal = true }
            .Table("sources-by-region-and-sector", Links.Analyse(data.Year, "region", "sector", "facilities")),
    ];
}
