using System.Globalization;
using DocumentFormat.OpenXml.Drawing.Charts;
using A = DocumentFormat.OpenXml.Drawing;
using Index = DocumentFormat.OpenXml.Drawing.Charts.Index;

namespace Prtr.Search.Charts.Native;

/// <summary>A series of a native chart: formulas into the workbook with the values that stand there.</summary>
internal static class NativeSeries
{
    public static BarChartSeries Bar(Chart chart, ChartSource source, int index, Tone tone)
    {
        var series = new BarChartSeries(Number(index), Order(index), Name(chart, source, index), new ChartShapeProperties(NativeStyle.Fill(tone)), new InvertIfNegative { Val = false });
        if (chart.Series.Count == 1)
        {
            series.Append(Figures(chart));
        }

        series.Append(Categories(chart, source), Values(chart, source, index));
        return series;
    }

    public static LineChartSeries Line(Chart chart, ChartSource source, int index, Tone tone) => new(
        Number(index),
        Order(index),
        Name(chart, source, index),
        new ChartShapeProperties(NativeStyle.Line(tone, 2)),
        new Marker(new Symbol { Val = MarkerStyleValues.Square }, new Size { Val = 5 }, new ChartShapeProperties(NativeStyle.Fill(tone), NativeStyle.Line(tone))),
        Categories(chart, source),
        Values(chart, source, index),
        new Smooth { Val = false });

    private static Index Number(int index) => new() { Val = (uint)index };

    private static Order Order(int index) => new() { Val = (uint)index };

    private static SeriesText Name(Chart chart, ChartSource source, int index)
    {
        var name = chart.Series[index].Name is { Length: > 0 } given ? given : chart.Title;
        return new SeriesText(new StringReference(new Formula(source.Names[index]), Texts([name])));
    }

    private static CategoryAxisData Categories(Chart chart, ChartSource source) =>
        new(new StringReference(new Formula(source.Categories), Texts(chart.Categories)));

    private static StringCache Texts(IReadOnlyList<string> texts)
    {
        var cache = new StringCache(new PointCount { Val = (uint)texts.Count });
        cache.Append(texts.Index().Select(text => new StringPoint(new NumericValue(text.Item)) { Index = (uint)text.Index }));
        return cache;
    }

    private static Values Values(Chart chart, ChartSource source, int index)
    {
        var values = chart.Series[index].Values;
        var cache = new NumberingCache(new FormatCode(NativeStyle.Format(chart)), new PointCount { Val = (uint)values.Count });
        cache.Append(values.Index().Where(value => value.Item is not null).Select(value =>
            new NumericPoint(new NumericValue(value.Item!.Value.ToString(CultureInfo.InvariantCulture))) { Index = (uint)value.Index }));
        return new Values(new NumberReference(new Formula(source.Values[index]), cache));
    }

    private static DataLabels Figures(Chart chart) => new(
        new NumberingFormat { FormatCode = NativeStyle.Format(chart), SourceLinked = false },
        new ChartShapeProperties(new A.NoFill()),
        NativeStyle.Text(900, Tone.Text),
        new DataLabelPosition { Val = DataLabelPositionValues.OutsideEnd },
        new ShowLegendKey { Val = false },
        new ShowValue { Val = true },
        new ShowCategoryName { Val = false },
        new ShowSeriesName { Val = false },
        new ShowPercent { Val = false },
        new ShowBubbleSize { Val = false });
}
