namespace Prtr.Search.Aggregates.Drawings;

/// <summary>Which drawings fit an aggregate.</summary>
public static class ChartShapes
{
    // More parts of a stack or lines than tones cannot be told apart.
    internal const int MostSeries = 6;

    /// <summary>All that fit, the most telling first; none when there is nothing to draw.</summary>
    public static IReadOnlyList<ChartShape> Fitting(AggregateAnswer answer)
    {
        var axes = ChartAxis.Of(answer);
        if (answer.Rows.Count == 0 || axes.Count == 0 || !answer.Request.Drawn.Any())
        {
            return [];
        }

        List<ChartShape> shapes = axes.Count == 1
            ? axes[0].IsYear ? [ChartShape.Bar, ChartShape.Line] : [ChartShape.Bar]
            : [.. OfTwo(answer, axes), ChartShape.Bar];
        return HasMap(answer) ? [.. shapes, ChartShape.Map] : shapes;
    }

    /// <summary>The one asked for if it fits, else the most telling; null when there is nothing to draw.</summary>
    public static ChartShape? Chosen(AggregateAnswer answer)
    {
        var fitting = Fitting(answer);
        return answer.Request.Chart is { } asked && fitting.Contains(asked) ? asked : fitting.Count > 0 ? fitting[0] : null;
    }

    private static IEnumerable<ChartShape> OfTwo(AggregateAnswer answer, IReadOnlyList<ChartAxis> axes)
    {
        // Parts of a stack have to add up to something.
        ChartShape[] stacked = answer.Request.Drawn.All(measure => measure.AddsUp) ? [ChartShape.Stacked] : [];
        return axes.Any(axis => axis.IsYear) ? [ChartShape.Line, .. stacked, ChartShape.Heat]
            : axes[1].Values.Count <= MostSeries ? [.. stacked, ChartShape.Heat]
            : [ChartShape.Heat, .. stacked];
    }

    // Of a second row dimension there are no totals.
    private static bool HasMap(AggregateAnswer answer) =>
        ReferenceEquals(answer.Request.Rows.ElementAtOrDefault(0), Dimension.Region) || ReferenceEquals(answer.Request.Column, Dimension.Region);
}
