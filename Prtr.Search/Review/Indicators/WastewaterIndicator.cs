using Prtr.Search.Measures;
using Prtr.Search.Register;
using Prtr.Search.Review.Figures;

namespace Prtr.Search.Review.Indicators;

/// <summary>Pollutants that left the site in waste water, to be treated elsewhere.</summary>
internal sealed class WastewaterIndicator : IIndicator
{
    public string Id => "wastewater";

    public IReadOnlyList<FigureTable> Tables(YearData data)
    {
        var cut = new Cut<PublicRecord>(
            data.Records.Where(record => record.Kind == RecordKind.Wastewater), [By.Pollutant], [Counted.Facilities, Counted.WastewaterKg, Counted.Withheld]);
        var all = new Comparison(cut, Measure.WastewaterKg).Table(data, "wastewater-by-pollutant", Links.Analyse(data.Year, "pollutant", null, "wastewater_kg"));
        return
        [
            all,
            (cut with { By = [By.Pollutant, By.Region] }).Table("wastewater-by-region", Links.Analyse(data.Year, "pollutant", "region", "wastewater_kg")),
            new Largest(cut, Measure.WastewaterKg).Table(all, "largest-wastewater", Links.Search(data.Year, "kind=wastewater")),
        ];
    }
}
