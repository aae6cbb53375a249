using Prtr.Search.Review.Figures;
using Prtr.Search.Review.Statements;

namespace Prtr.Search.Review.Indicators;

/// <summary>The main figures over all published years, with a mark on every year that should not be compared with the one before.</summary>
internal sealed class SeriesIndicator : IIndicator
{
    private static readonly Dimension[] Each = [Dimension.Pollutant, Dimension.Medium, Dimension.Year];

    private static readonly string ContinuingSql = $"""
        with {Source.Reports.InAllYears()}
        select n.year, count(*) as facilities, count(b.facility_id) as again
        from reports n left join reports b on b.facility_id = n.facility_id and b.year = n.year - 1
        group by n.year
        """;

    private static readonly string ContinuingReleasesSql = $"""
        with {Source.Records.InAllYears()},
        released as (select distinct pollutant, medium, year, facility_id from records where kind = 'release')
        select n.pollutant, n.medium, n.year, count(*) as facilities, count(b.facility_id) as again
        from released n left join released b
            on b.pollutant = n.pollutant and b.medium = n.medium and b.facility_id = n.facility_id and b.year = n.year - 1
        group by n.pollutant, n.medium, n.year
        """;

    public string Id => "series";

    public async Task<IReadOnlyList<FigureTable>> TablesAsync(YearReader reader, CancellationToken cancellationToken)
    {
        Task<FigureTable> Series(string id, string link, Source from, IReadOnlyList<Dimension> by, IReadOnlyList<Measure> measures, string? where = null) =>
            reader.TableAsync(id, link, new(from, by, measures) { AllYears = true, Where = where }, cancellationToken);

        var breaks = new SeriesBreaks(reader.Reference);
        var reports = await Series("series-reports", Links.AnalyseYears("kind", "facilities"), Source.Reports, [Dimension.Year], [Measure.Reports, Measure.StationarySources, Measure.Late]);
        var releases = await Series(
            "series-releases", Links.AnalyseYears("pollutant", "releases_kg"), Source.Records, Each, [Measure.QuantityKg, Measure.Facilities, Measure.Withheld], "kind = 'release'");
        return
        [
            breaks.Mark(reports.And(ContinuingSql), [], await ContinuingAsync(reader, ContinuingSql, [Dimension.Year], cancellationToken)),
            await Series("series-pollutants", Links.AnalyseYears("medium", "facilities"), Source.Records, [Dimension.Route, Dimension.Year], [Measure.Pollutants], "kind <> 'waste'"),
            breaks.Mark(releases.And(ContinuingReleasesSql), ["pollutant", "medium"], await ContinuingAsync(reader, ContinuingReleasesSql, Each, cancellationToken)),
            await Series("series-waste", Links.AnalyseYears("waste", "waste_t"), Source.Records, [Dimension.Hazard, Dimension.Treatment, Dimension.Year],
                [Measure.QuantityT, Measure.Facilities, Measure.Withheld], "kind = 'waste'"),
        ];
    }

    private static Task<IReadOnlyList<Dictionary<string, Figure>>> ContinuingAsync(
        YearReader reader, string sql, IReadOnlyList<Dimension> by, CancellationToken cancellationToken) =>
        reader.RowsAsync(sql, [.. by.Select(Cell.Of), Cell.Of(Measure.Facilities), new("again", FigureUnit.Count)], cancellationToken);
}
