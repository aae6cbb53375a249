using Prtr.Search.Measures;
using Prtr.Search.Register;
using Prtr.Search.Review.Figures;

namespace Prtr.Search.Review.Indicators;

/// <summary>Waste sent off site: hazardous or not, recovered or disposed of, of what chapter, from where, to where, by whom.</summary>
internal sealed class WasteIndicator : IIndicator
{
    public string Id => "waste";

    public IReadOnlyList<FigureTable> Tables(YearData data)
    {
        var cut = new Cut<PublicRecord>(
            data.Records.Where(record => record.Kind == RecordKind.Waste), [By.Hazard, By.Treatment], [Counted.Facilities, Counted.WasteT, Counted.Withheld]);
        var all = new Comparison(cut, Measure.WasteT).Table(data, "waste-by-treatment", Links.Analyse(data.Year, "waste", "operation", "waste_t"));
        FigureTable Of(string id, string rows, params CodeColumn<PublicRecord>[] by) => (cut with { By = by }).Table(id, Links.Analyse(data.Year, rows, null, "waste_t"));
        return
        [
            all,
            Of("waste-by-operation", "operation", By.Treatment, By.Operation, By.Hazard),
            Of("waste-by-chapter", "waste", By.Chapter, By.Hazard, By.Treatment),
            Of("waste-by-region", "region", By.Region, By.Hazard, By.Treatment),
            Of("waste-by-country", "destination", By.Country, By.Hazard, By.Treatment),
            new Largest(cut with { By = [By.Hazard] }, Measure.WasteT).Table(all, "largest-waste", Links.Search(data.Year, "kind=waste")),
        ];
    }
}
