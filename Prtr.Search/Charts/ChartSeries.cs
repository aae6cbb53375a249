namespace Prtr.Search.Charts;

/// <summary>The values of a series in the order of the chart's categories.</summary>
/// <param name="Values">In the chart's unit; null where there is nothing to draw. As many as the chart has categories.</param>
public sealed record ChartSeries(string Name, IReadOnlyList<decimal?> Values)
{
    /// <summary>Drawn in the colour of what deserves a second look, such as accidental releases.</summary>
    public bool Marked { get; init; }
}
