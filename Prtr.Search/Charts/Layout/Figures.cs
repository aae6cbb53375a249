namespace Prtr.Search.Charts.Layout;

/// <summary>The figure of a category as written beside its bar.</summary>
internal static class Figures
{
    public static string Of(Chart chart, int category)
    {
        var star = chart.Incomplete.Contains(category) ? "*" : "";
        return chart.Total(category) is { } total ? chart.Figure(total) + star
            : star.Length > 0 ? star : "–";
    }

    public static string Hint(Chart chart, int category, ChartSeries series) =>
        $"{chart.Categories[category]}{(series.Name.Length > 0 ? ", " + series.Name : "")}: {chart.Figure(series.Values[category] ?? 0)}\u00A0{chart.ScaledUnit}";
}
