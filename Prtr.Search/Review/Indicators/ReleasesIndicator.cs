using Prtr.Search.Diffuse;
using Prtr.Search.Measures;
using Prtr.Search.Register;
using Prtr.Search.Review.Figures;

namespace Prtr.Search.Review.Indicators;

/// <summary>What was released of every pollutant into every medium: how much, from where, by whom, how it was found.</summary>
internal sealed class ReleasesIndicator : IIndicator
{
    private static readonly CodeColumn<PublicRecord>[] Each = [By.Pollutant, By.Medium];

    public string Id => "releases";

    public IReadOnlyList<FigureTable> Tables(YearData data)
    {
        var cut = new Cut<PublicRecord>(
            data.Records.Where(record => record.Kind == RecordKind.Release), Each, [Counted.Facilities, Counted.ReleasesKg, Counted.AccidentalKg, Counted.Withheld]);
        var all = new Comparison(cut, Measure.ReleasesKg)
            .Table(data, "releases-by-pollutant", Links.Analyse(data.Year, "pollutant", "medium", "releases_kg"))
            .With("accidental_percent", after: "accidental_kg", row => PercentFigure.Share(row["accidental_kg"], row["quantity_kg"]));
        FigureTable Of(string id, string rows, CodeColumn<PublicRecord> by) =>
            (cut with { By = [.. Each, by], Figures = [Counted.ReleasesKg, Counted.Facilities, Counted.Withheld] }).Table(id, Links.Analyse(data.Year, "pollutant", rows, "releases_kg"));
        return
        [
            all,
            BySource(data, cut),
            Of("releases-by-sector", "sector", By.Sector),
            Of("releases-by-region", "region", By.Region),
            Methods(data, cut, all),
            new Largest(cut, Measure.ReleasesKg).Table(all, "largest-releases", Links.Search(data.Year, "kind=release")),
        ];
    }

    // Of facilities and of diffuse sources, side by side: the two are never added up.
    private static FigureTable BySource(YearData data, Cut<PublicRecord> cut)
    {
        var facilities = new Cut<PublicRecord>(cut.Rows, [.. Each, new("source", _ => "stationary")], [Counted.ReleasesKg])
            .Table("releases-by-source", Links.Analyse(data.Year, "pollutant", "medium", "releases_kg"));
        var diffuse = new Cut<DiffuseRecord>(data.Diffuse, [By.OfDiffuse("pollutant"), By.OfDiffuse("medium"), new("source", _ => "diffuse")], [Counted.DiffuseKg])
            .Table(facilities.Id, facilities.Link);
        var rows = CodeOrder.Sort(facilities.Rows.Concat(diffuse.Rows), ["pollutant", "medium", "source"]);
        return facilities with { Rows = rows, NotGiven = rows.Count == 0 ? Reasons.NothingReported : null };
    }

    private static FigureTable Methods(YearData data, Cut<PublicRecord> cut, FigureTable all)
    {
        var wholes = all.Rows.ToDictionary(row => (row["pollutant"], row["medium"]), row => row["quantity_kg"]);
        return (cut with { By = [.. Each, By.Method], Figures = [Counted.Records, Counted.ReleasesKg] })
            .Table("release-methods", Links.Analyse(data.Year, "pollutant", "method", "releases_kg"))
            .With("share_percent", after: "quantity_kg", row => PercentFigure.Share(row["quantity_kg"], wholes[(row["pollutant"], row["medium"])]));
    }
}
