using Prtr.Search.Diffuse;
using Prtr.Search.Register;
using Prtr.Search.Review.Figures;

namespace Prtr.Search.Review.Indicators;

/// <summary>How many pollutants were reported, by medium and by category of source.</summary>
internal sealed class PollutantsIndicator : IIndicator
{
    public string Id => "pollutants";

    public IReadOnlyList<FigureTable> Tables(YearData data)
    {
        var reported = data.Records.Where(record => record.Kind != RecordKind.Waste);
        FigureTable Of(string id, string link, params CodeColumn<PublicRecord>[] by) =>
            new Cut<PublicRecord>(reported, [.. by, By.Route], [Counted.Pollutants]) { HasTotal = by.Length == 0 }.Table(id, link);
        return
        [
            Of("pollutants-by-medium", Links.Analyse(data.Year, "pollutant", "medium", "facilities", "kind=release")),
            Of("pollutants-by-sector", Links.Analyse(data.Year, "sector", "medium", "records", "kind=release"), By.Sector),
            Of("pollutants-by-activity", Links.Analyse(data.Year, "activity", "medium", "records", "kind=release"), By.Activity),
            new Cut<DiffuseRecord>(data.Diffuse, [By.OfDiffuse("category"), By.OfDiffuse("medium")], [Counted.DiffusePollutants])
                .Table("diffuse-pollutants", Links.Search(data.Year, "kind=diffuse")),
        ];
    }
}
