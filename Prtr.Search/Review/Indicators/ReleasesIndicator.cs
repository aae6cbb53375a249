using Prtr.Search.Review.Figures;
using Prtr.Search.Review.Statements;

namespace Prtr.Search.Review.Indicators;

/// <summary>What was released of every pollutant into every medium: how much, from where, by whom, how it was found.</summary>
internal sealed class ReleasesIndicator : IIndicator
{
    private const string Releases = "kind = 'release'";
    private static readonly Dimension[] Each = [Dimension.Pollutant, Dimension.Medium];

    public string Id => "releases";

    public async Task<IReadOnlyList<FigureTable>> TablesAsync(YearReader reader, CancellationToken cancellationToken)
    {
        var all = await AllAsync(reader, cancellationToken);
        return
        [
            all,
            await reader.TableAsync("releases-by-source", Links.Analyse(reader.Year, "pollutant", "medium", "releases_kg"),
                new(Source.AllReleases, [.. Each, Dimension.SourceKind], [Measure.QuantityKg]), cancellationToken),
            await CutAsync(reader, "releases-by-sector", "sector", [Dimension.Sector], cancellationToken),
            await CutAsync(reader, "releases-by-region", "region", [Dimension.Region], cancellationToken),
            await MethodsAsync(reader, all, cancellationToken),
            await new Largest(Each, Measure.QuantityKg, "quantity_kg_e8", Releases)
                .TableAsync(reader, "largest-releases", Links.Search(reader.Year, "kind=release&sort=-quantity"), all, cancellationToken),
        ];
    }

    private static async Task<FigureTable> AllAsync(YearReader reader, CancellationToken cancellationToken)
    {
        var cut = new Cut(Source.Records, Each, [Measure.Facilities, Measure.QuantityKg, Measure.AccidentalKg, Measure.Withheld]) { Where = Releases };
        var table = await new Comparison(cut, Measure.QuantityKg, "quantity_kg_e8")
            .TableAsync(reader, "releases-by-pollutant", Links.Analyse(reader.Year, "pollutant", "medium", "releases_kg"), cancellationToken);
        return table.With("accidental_percent", after: "accidental_kg", row => Percent.Share(row["accidental_kg"], row["quantity_kg"]));
    }

    private static Task<FigureTable> CutAsync(YearReader reader, string id, string rows, Dimension[] by, CancellationToken cancellationToken) =>
        reader.TableAsync(id, Links.Analyse(reader.Year, "pollutant", rows, "releases_kg"),
            new(Source.Records, [.. Each, .. by], [Measure.QuantityKg, Measure.Facilities, Measure.Withheld]) { Where = Releases }, cancellationToken);

    private static async Task<FigureTable> MethodsAsync(YearReader reader, FigureTable all, CancellationToken cancellationToken)
    {
        var table = await reader.TableAsync("release-methods", Links.Analyse(reader.Year, "pollutant", "method", "releases_kg"),
            new(Source.Records, [.. Each, Dimension.Method], [Measure.Records, Measure.QuantityKg]) { Where = Releases }, cancellationToken);
        var wholes = all.Rows.ToDictionary(row => (row["pollutant"], row["medium"]), row => row["quantity_kg"]);
        return table.With("share_percent", after: "quantity_kg", row => Percent.Share(row["quantity_kg"], wholes[(row["pollutant"], row["medium"])]));
    }
}
