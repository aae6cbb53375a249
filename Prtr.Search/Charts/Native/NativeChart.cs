using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Drawing.Charts;
using A = DocumentFormat.OpenXml.Drawing;

namespace Prtr.Search.Charts.Native;

/// <summary>A chart as the chart of an office program: the same markup in workbooks and in text documents.</summary>
public static class NativeChart
{
    private const uint CategoryAxisId = 1;
    private const uint ValueAxisId = 2;

    /// <summary>Whether office programs have such a chart; a heat map is a table of coloured cells to them.</summary>
    public static bool CanShow(Chart chart) => chart.Kind != ChartKind.HeatMap;

    /// <param name="titled">Whether title and unit stand in the chart; false where a caption says them.</param>
    public static ChartSpace Of(Chart chart, ChartSource source, bool titled)
    {
        var plot = new PlotArea(new DocumentFormat.OpenXml.Drawing.Charts.Layout());
        plot.Append(Plot(chart, source));
        plot.Append(NativeAxes.Categories(chart, CategoryAxisId, ValueAxisId));
        plot.Append(NativeAxes.Values(chart, ValueAxisId, CategoryAxisId));
        var inner = new DocumentFormat.OpenXml.Drawing.Charts.Chart();
        if (titled)
        {
            inner.Append(Title(chart));
        }

        inner.Append(new AutoTitleDeleted { Val = !titled }, plot);
        if (chart.Series.Count > 1)
        {
            inner.Append(new Legend(new LegendPosition { Val = LegendPositionValues.Bottom }, new Overlay { Val = false }));
        }

        inner.Append(new PlotVisibleOnly { Val = true }, new DisplayBlanksAs { Val = DisplayBlanksAsValues.Gap });
        var space = new ChartSpace(new Date1904 { Val = false }, new EditingLanguage { Val = chart.Language }, new RoundedCorners { Val = false }, inner);
        space.Append(new ShapeProperties(NativeStyle.Fill(Tone.Paper), new A.Outline(new A.NoFill())), NativeStyle.Text(900, Tone.Text));
        space.AddNamespaceDeclaration("a", "http://schemas.openxmlformats.org/drawingml/2006/main");
        space.AddNamespaceDeclaration("r", "http://schemas.openxmlformats.org/officeDocument/2006/relationships");
        return space;
    }

    private static OpenXmlCompositeElement Plot(Chart chart, ChartSource source)
    {
        var tones = Palette.Of(chart);
        var all = chart.Series.Index().ToList();
        if (chart.Kind == ChartKind.Lines)
        {
            var lines = new LineChart(new Grouping { Val = GroupingValues.Standard }, new VaryColors { Val = false });
            lines.Append(all.Select(series => NativeSeries.Line(chart, source, series.Index, tones[series.Index])));
            lines.Append(new ShowMarker { Val = true }, new AxisId { Val = CategoryAxisId }, new AxisId { Val = ValueAxisId });
            return lines;
        }

        var bars = new BarChart(
            new BarDirection { Val = chart.Kind == ChartKind.Bars ? BarDirectionValues.Bar : BarDirectionValues.Column },
            new BarGrouping { Val = all.Count > 1 ? BarGroupingValues.Stacked : BarGroupingValues.Clustered },
            new VaryColors { Val = false });
        bars.Append(all.Select(series => NativeSeries.Bar(chart, source, series.Index, tones[series.Index])));
        bars.Append(new GapWidth { Val = 40 });
        if (all.Count > 1)
        {
            bars.Append(new Overlap { Val = 100 });
        }

        bars.Append(new AxisId { Val = CategoryAxisId }, new AxisId { Val = ValueAxisId });
        return bars;
    }

    private static Title Title(Chart chart) => new(
        new ChartText(new RichText(
            new A.BodyProperties(),
            new A.ListStyle(),
            new A.Paragraph(
                new A.ParagraphProperties(NativeStyle.Default(1100, Tone.Text, strong: true)),
                new A.Run(new A.RunProperties { Language = chart.Language }, new A.Text($"{chart.Title}, {chart.ScaledUnit}"))))),
        new Overlay { Val = false });
}
