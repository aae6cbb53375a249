using DocumentFormat.OpenXml.Drawing.Charts;
using A = DocumentFormat.OpenXml.Drawing;

namespace Prtr.Search.Charts.Native;

/// <summary>The two axes of a native chart.</summary>
internal static class NativeAxes
{
    /// <summary>The first category of horizontal bars stands on top, as in a table.</summary>
    public static CategoryAxis Categories(Chart chart, uint own, uint crossing) => new(
        new AxisId { Val = own },
        new Scaling(new Orientation { Val = chart.Kind == ChartKind.Bars ? OrientationValues.MaxMin : OrientationValues.MinMax }),
        new Delete { Val = false },
        new AxisPosition { Val = chart.Kind == ChartKind.Bars ? AxisPositionValues.Left : AxisPositionValues.Bottom },
        new MajorTickMark { Val = TickMarkValues.None },
        new MinorTickMark { Val = TickMarkValues.None },
        new TickLabelPosition { Val = TickLabelPositionValues.Low },
        new ChartShapeProperties(NativeStyle.Line(Tone.Muted)),
        new CrossingAxis { Val = crossing },
        new Crosses { Val = CrossesValues.AutoZero },
        new AutoLabeled { Val = false },
        new TickLabelSkip { Val = chart.Kind == ChartKind.Bars ? 1 : Math.Max(1, chart.Categories.Count / 12) },
        new NoMultiLevelLabels { Val = true });

    /// <summary>Left out where every bar carries its figure.</summary>
    public static ValueAxis Values(Chart chart, uint own, uint crossing)
    {
        var figures = chart.Kind != ChartKind.Lines && chart.Series.Count == 1;
        var axis = new ValueAxis(
            new AxisId { Val = own },
            new Scaling(new Orientation { Val = OrientationValues.MinMax }, new MinAxisValue { Val = 0 }),
            new Delete { Val = figures },
            new AxisPosition { Val = chart.Kind == ChartKind.Bars ? AxisPositionValues.Bottom : AxisPositionValues.Left });
        if (!figures)
        {
            axis.Append(new MajorGridlines(new ChartShapeProperties(NativeStyle.Line(Tone.Line))));
        }

        axis.Append(
            new NumberingFormat { FormatCode = NativeStyle.Format(chart), SourceLinked = false },
            new MajorTickMark { Val = TickMarkValues.None },
            new MinorTickMark { Val = TickMarkValues.None },
            new TickLabelPosition { Val = chart.Kind == ChartKind.Bars ? TickLabelPositionValues.High : TickLabelPositionValues.NextTo },
            new ChartShapeProperties(new A.Outline(new A.NoFill())),
            new CrossingAxis { Val = crossing },
            new Crosses { Val = CrossesValues.AutoZero },
            new CrossBetween { Val = chart.Kind == ChartKind.Lines ? CrossBetweenValues.MidpointCategory : CrossBetweenValues.Between });
        return axis;
    }
}
