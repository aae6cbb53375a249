namespace Prtr.Search.Charts;

/// <summary>How a chart is drawn. Several series of bars or columns stand on each other.</summary>
public enum ChartKind
{
    /// <summary>Horizontal bars, for categories with names.</summary>
    Bars,

    /// <summary>Standing bars, for years.</summary>
    Columns,

    /// <summary>A line for each series over the categories, which have an order.</summary>
    Lines,

    /// <summary>A row for each series, a cell for each category, darker where there is more.</summary>
    HeatMap,
}
