using Prtr.Search.Register;
using Prtr.Search.Review.Figures;

namespace Prtr.Search.Review.Indicators;

/// <summary>Reports on stationary sources: how many, in time or late, corrected. The first table is that of the printed overview of 2022.</summary>
internal sealed class ReportsIndicator : IIndicator
{
    private static readonly CountedColumn<PublicReport>[] Counts = [Counted.Reports, Counted.StationarySources, Counted.OnTime, Counted.Late, Counted.Corrected];

    public string Id => "reports";

    public IReadOnlyList<FigureTable> Tables(YearData data) => [Of(data, "region"), Of(data, "sector")];

    private static FigureTable Of(YearData data, string dimension) =>
        new Cut<PublicReport>(data.Reports, [By.OfReport(dimension)], Counts) { HasTotal = true }
            .Table("reports-by-" + dimension, Links.Analyse(data.Year, dimension, null, "facilities"));
}
