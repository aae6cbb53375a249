using System.Globalization;

namespace Prtr.Search.Review.Indicators;

/// <summary>Addresses of the register's pages, under the reader's language, that show what a table was counted from.</summary>
internal static class Links
{
    /// <param name="more">Further parameters of the query; empty for everything of the year.</param>
    public static string Search(int year, string more = "") => $"search?{(more.Length > 0 ? more + "&" : "")}year={Written(year)}";

    /// <param name="columns">Null for one column.</param>
    public static string Analyse(int year, string rows, string? columns, string measure, string more = "") =>
        $"analyse?rows={rows}{(columns is null ? "" : "&columns=" + columns)}&measure={measure}{(more.Length > 0 ? "&" + more : "")}&year={Written(year)}";

    /// <summary>A row for each value, a column for each published year.</summary>
    public static string AnalyseYears(string rows, string measure) => $"analyse?rows={rows}&columns=year&measure={measure}&year=all";

    private static string Written(int year) => year.ToString(CultureInfo.InvariantCulture);
}
