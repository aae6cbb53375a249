using Prtr.Search.Charts.Layout;

namespace Prtr.Search.Charts;

/// <summary>A chart as a drawing, its figures written beside what they measure.</summary>
public static class ChartDrawing
{
    /// <summary>Legible without scrolling on a telephone, and two side by side on a page.</summary>
    public const double Normal = 460;

    /// <param name="width">In pixels; the height follows from what is to be shown.</param>
    public static Drawing Of(Chart chart, double width = Normal)
    {
        if (chart.Series.Count == 0 || chart.Series.Any(series => series.Values.Count != chart.Categories.Count))
        {
            throw new ArgumentException("A chart needs a series, and every series a value or null for each category.", nameof(chart));
        }

        var canvas = new Canvas(chart, width);
        switch (chart.Kind)
        {
            case ChartKind.Bars:
                BarLayout.Draw(canvas);
                break;
            case ChartKind.Columns:
                ColumnLayout.Draw(canvas);
                break;
            case ChartKind.Lines:
                LineLayout.Draw(canvas);
                break;
            case ChartKind.HeatMap:
                HeatLayout.Draw(canvas);
                break;
        }

        return canvas.Finish();
    }
}
