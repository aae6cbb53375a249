namespace Prtr.Search.Charts.Native;

/// <summary>A chart to be put on a worksheet.</summary>
/// <param name="Sheet">Name of the worksheet.</param>
/// <param name="Source">Where the figures stand; the cells must hold what the chart says.</param>
/// <param name="Row">Of the cell under the chart's upper left corner, from 1.</param>
/// <param name="Column">From 1.</param>
public sealed record SheetChart(string Sheet, Chart Chart, ChartSource Source, int Row, int Column)
{
    /// <summary>The width of a chart that nothing is said about, in pixels.</summary>
    public const int Normal = 640;

    /// <summary>In pixels.</summary>
    public int Width { get; init; } = Normal;

    /// <summary>In pixels; bars get the room that their names need.</summary>
    public int Height { get; init; } = Chart.Kind == ChartKind.Bars ? 110 + (Chart.Categories.Count * 28) : 320;
}
