using Prtr.Search.Text;

namespace Prtr.Search.Charts;

/// <summary>What charts say in the three languages.</summary>
public static class ChartWords
{
    private static readonly TextResource Texts = new(typeof(ChartWords));

    public static string Get(string name, string language) => Texts.Get(language, name);

    /// <summary>Every value of the chart in one sentence a series.</summary>
    internal static string Describe(Chart chart)
    {
        var sentences = chart.Series.Select(series => (chart.Series.Count > 1 ? series.Name + ": " : "") + Values(chart, series));
        return $"{chart.Title}, {chart.ScaledUnit}. {string.Join(". ", sentences)}.";
    }

    /// <summary>What the marks of the drawing mean.</summary>
    internal static IEnumerable<string> Notes(Chart chart)
    {
        if (chart.Incomplete.Count > 0)
        {
            yield return "* " + Get("Incomplete", chart.Language);
        }

        if (chart.Breaks.Count > 0)
        {
            yield return "¦ " + Get("Break", chart.Language);
        }
    }

    /// <summary>The same for a native chart, which has no marks: the categories are named.</summary>
    public static IEnumerable<string> NamedNotes(Chart chart)
    {
        if (chart.Incomplete.Count > 0)
        {
            yield return $"{Named(chart, chart.Incomplete)}: {Get("Incomplete", chart.Language)}";
        }

        if (chart.Breaks.Count > 0)
        {
            yield return $"{Named(chart, chart.Breaks)}: {Get("Break", chart.Language)}";
        }
    }

    private static string Named(Chart chart, IReadOnlyList<int> places) => string.Join(", ", places.Select(place => chart.Categories[place]));

    private static string Values(Chart chart, ChartSeries series) =>
        string.Join("; ", series.Values.Select((value, index) => $"{chart.Categories[index]}: {Said(chart, value, chart.Incomplete.Contains(index))}"));

    private static string Said(Chart chart, decimal? value, bool incomplete) => value switch
    {
        { } given when incomplete => $"{chart.Figure(given)} ({Get("Incomplete", chart.Language)})",
        { } given => chart.Figure(given),
        _ when incomplete => Get("Incomplete", chart.Language),
        _ => Get("None", chart.Language),
    };
}
