using Prtr.Search.Review.Figures;
using Prtr.Search.Review.Statements;

namespace Prtr.Search.Review.Indicators;

/// <summary>How many pollutants were reported, by medium and by category of source.</summary>
internal sealed class PollutantsIndicator : IIndicator
{
    public string Id => "pollutants";

    public async Task<IReadOnlyList<FigureTable>> TablesAsync(YearReader reader, CancellationToken cancellationToken)
    {
        Task<FigureTable> By(string id, string link, params Dimension[] dimensions) => reader.TableAsync(
            id, link, new(Source.Records, [.. dimensions, Dimension.Route], [Measure.Pollutants]) { Where = "kind <> 'waste'", HasTotal = dimensions.Length == 0 }, cancellationToken);
        return
        [
            await By("pollutants-by-medium", Links.Analyse(reader.Year, "pollutant", "medium", "facilities", "kind=release")),
            await By("pollutants-by-sector", Links.Analyse(reader.Year, "sector", "medium", "records", "kind=release"), Dimension.Sector),
            await By("pollutants-by-activity", Links.Analyse(reader.Year, "activity", "medium", "records", "kind=release"), Dimension.Activity),
            await reader.TableAsync("diffuse-pollutants", Links.Search(reader.Year, "kind=diffuse"),
                new(Source.Diffuse, [Dimension.Category, Dimension.Medium], [Measure.Pollutants]), cancellationToken),
        ];
    }
}
