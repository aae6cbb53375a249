using Prtr.Search.Charts;
using Prtr.Search.Measures;
using Prtr.Search.Register;

namespace Prtr.Search.Aggregates.Drawings;

/// <summary>Turns one measure of an aggregate into a chart or a map.</summary>
/// <param name="language">kk, ru or en.</param>
public sealed class AggregateChart(AggregateTable table, Measure measure, string language)
{
    private const int MostBars = 25;
    private const int MostHeatColumns = 14;

    private readonly IReadOnlyList<ChartAxis> axes = ChartAxis.Of(table.Answer);

    /// <summary>The chart in a shape that fits (<see cref="ChartShapes"/>), other than the map.</summary>
    public Chart Draw(ChartShape shape) => (shape, axes) switch
    {
        (ChartShape.Line or ChartShape.Stacked or ChartShape.Heat, [{ IsYear: true } years, var others]) => OfTwo(shape, others, years),
        (ChartShape.Line or ChartShape.Heat, [var series, var categories]) => OfTwo(shape, series, categories),
        (ChartShape.Stacked, [var series, { IsYear: true } years]) => OfTwo(shape, series, years),
        (ChartShape.Stacked, [var categories, var series]) => OfTwo(shape, series, categories),
        _ => OfOne(shape, axes[0]),
    };

    /// <summary>Whether the chart leaves out values that the table has.</summary>
    public bool IsShortened(ChartShape shape) => shape switch
    {
        ChartShape.Bar => Alone(axes[0]).Count() < axes[0].Values.Count || axes[0].Values.Count > MostBars,
        ChartShape.Line => axes.Any(axis => !axis.IsYear && axis.Values.Count > ChartShapes.MostSeries),
        ChartShape.Heat => axes[0].Values.Count > MostBars || axes[1].Values.Count > MostHeatColumns,
        _ => axes.Count > 0 && axes[0].Values.Count > MostBars,
    };

    /// <summary>The chart's measure by region; for tables that have regions among their dimensions.</summary>
    /// <param name="link">Where a region leads; null for nowhere.</param>
    public RegionChart DrawMap(Func<string, string?>? link = null)
    {
        var regions = axes.First(axis => ReferenceEquals(axis.Dimension, Dimension.Region));
        return new(language, table.Labels.TitleOf(measure), table.Labels.UnitOf(measure),
        [
            .. from value in regions.Values
               let cell = table.Answer.Cell(regions.At(CellKey.All, value))
               where Kato.TryParse(value, out _)
               select new RegionValue(new Kato(value), table.Labels.Of(Dimension.Region, value), cell.Value(measure), cell.Withheld(measure) > 0, link?.Invoke(value)),
        ]);
    }

    private Chart OfOne(ChartShape shape, ChartAxis axis)
    {
        var kind = shape == ChartShape.Line ? ChartKind.Lines : axis.IsYear ? ChartKind.Columns : ChartKind.Bars;
        IReadOnlyList<string> values = [.. Alone(axis).Take(MostBars)];
        return Chart(kind, axis, values, [new ChartSeries("", [.. values.Select(value => Value(axis.At(CellKey.All, value)))])], value => [axis.At(CellKey.All, value)]);
    }

    private Chart OfTwo(ChartShape shape, ChartAxis series, ChartAxis categories)
    {
        var kind = shape switch
        {
            ChartShape.Line => ChartKind.Lines,
            ChartShape.Heat => ChartKind.HeatMap,
            _ => categories.IsYear ? ChartKind.Columns : ChartKind.Bars,
        };
        var most = kind == ChartKind.HeatMap ? MostBars : ChartShapes.MostSeries;
        IReadOnlyList<string> shown = [.. categories.Values.Take(kind == ChartKind.HeatMap ? MostHeatColumns : MostBars)];
        List<ChartSeries> drawn =
        [
            .. series.Values.Take(kind == ChartKind.Lines || series.Values.Count <= most ? most : most - 1)
                .Select(value => new ChartSeries(table.Labels.Of(series.Dimension, value), [.. shown.Select(category => Value(Key(value, category)))])),
        ];
        if (kind is ChartKind.Bars or ChartKind.Columns && series.Values.Count > most)
        {
            drawn.Add(new(table.Labels.Other, [.. shown.Select(category => Rest(category))]));
        }

        return Chart(kind, categories, shown, drawn, category => series.Values.Select(value => Key(value, category)));

        CellKey Key(string value, string category) => series.At(categories.At(CellKey.All, category), value);

        decimal? Rest(string category) => series.Values.Skip(most - 1).Select(value => Value(Key(value, category))).Sum();
    }

    // What was put together would dwarf the bars of single values.
    private static IEnumerable<string> Alone(ChartAxis axis) => axis.Values.Where(value => value != CellKey.Other);

    private Chart Chart(ChartKind kind, ChartAxis axis, IReadOnlyList<string> values, IReadOnlyList<ChartSeries> series, Func<string, IEnumerable<CellKey>> cells) =>
        new(kind, language, table.Labels.TitleOf(measure), table.Labels.UnitOf(measure), [.. values.Select(value => table.Labels.Of(axis.Dimension, value))], series)
        {
            Incomplete = [.. values.Index().Where(value => cells(value.Item).Any(key => table.Answer.Cell(key).Withheld(measure) > 0)).Select(value => value.Index)],
        };

    // A cell without records is a gap, not a zero.
    private decimal? Value(CellKey key) => table.Answer.Cell(key) is var cell && cell.IsEmpty ? null : cell.Value(measure);
}
