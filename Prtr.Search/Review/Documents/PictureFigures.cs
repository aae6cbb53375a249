using Prtr.Search.Charts;

namespace Prtr.Search.Review.Documents;

/// <summary>The figures of a picture as a table.</summary>
internal static class PictureFigures
{
    /// <summary>A row for each category and a column for each series; of a heat map the other way round, as it is drawn.</summary>
    public static TableBlock Of(ChartBlock block)
    {
        var chart = block.Chart;
        var (rows, columns) = chart.Kind == ChartKind.HeatMap
            ? (Names(chart), chart.Categories)
            : (chart.Categories, Names(chart));
        var heads = columns.Select(name => new ReviewColumn(name, ReviewColumnKind.Number)).Prepend(new("", ReviewColumnKind.Text));
        return new(block.Id, block.Caption, [.. heads], [.. rows.Select((name, row) => Row(name, columns.Select((_, column) => Value(chart, row, column))))])
        {
            Unit = chart.Unit,
            Note = ChartWords.NamedNotes(chart).ToList() is { Count: > 0 } notes ? string.Join(". ", notes) : null,
        };

        ReviewCell Value(Chart chart, int row, int column) => chart.Kind == ChartKind.HeatMap
            ? Cell(chart.Series[row].Values[column])
            : Cell(chart.Series[column].Values[row]);
    }

    public static TableBlock Of(RegionMapBlock block) => new(
        block.Id,
        block.Caption,
        [new(DocumentWords.Get("Region", block.Map.Language), ReviewColumnKind.Text), new(block.Map.Title, ReviewColumnKind.Number)],
        [.. block.Map.Regions.Select(region => Row(region.Name, [Cell(region.Value)]))])
    {
        Unit = block.Map.Unit,
    };

    private static IReadOnlyList<string> Names(Chart chart) =>
        [.. chart.Series.Select(series => series.Name.Length > 0 ? series.Name : chart.Title)];

    private static IReadOnlyList<ReviewCell> Row(string name, IEnumerable<ReviewCell> values) => [new TextCell(name), .. values];

    // Nothing stands where nothing is: office programs draw a text as zero.
    private static ReviewCell Cell(decimal? value) => value is { } given ? new DecimalCell(given) : new TextCell("");
}
