using System.Globalization;
using System.Text.Json.Serialization;

namespace Prtr.Search.Review.Figures;

/// <summary>A figure that two reviews of a year give differently.</summary>
/// <param name="Table">Id of the table.</param>
/// <param name="Row">The codes of the row with <c>|</c> between; <see cref="Total"/> for the table's total.</param>
/// <param name="Before">As the earlier review has it; null when it has no such row.</param>
/// <param name="After">As the later one has it; null when it has no such row.</param>
public sealed record FigureChange(string Table, string Row, string Column, string? Before, string? After)
{
    public const string Total = "total";

    private const char NotGiven = '–';

    /// <summary>The figure of the later review; null when it has no such row.</summary>
    [JsonIgnore]
    public Figure? Today => After switch
    {
        null => null,
        [NotGiven, .. var reason] => Figure.NotGiven(reason),
        _ when long.TryParse(After, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var count) => Figure.Of(count),
        _ => Figure.Of(After),
    };

    /// <summary>
    /// All differences, in the order of the earlier review, then rows that only the later one has. Tables that only one of them has are passed over:
    /// that the register counts something new is no change of a figure.
    /// </summary>
    public static IReadOnlyList<FigureChange> Between(ReviewFigures earlier, ReviewFigures later) =>
        [.. earlier.Tables.SelectMany(table => later.Find(table.Id) is { } other ? Between(table, other) : [])];

    /// <summary>The key of a row: its codes.</summary>
    public static string KeyOf(FigureTable table, IReadOnlyDictionary<string, Figure> row) =>
        string.Join('|', table.Columns.Where(column => column.IsCode).Select(column => Text(row.GetValueOrDefault(column.Name))));

    /// <summary>A figure in one text: a code, a number, or <c>–</c> and the reason why there is none; null for an empty cell.</summary>
    public static string? Text(Figure figure) =>
        figure.Reason is { } reason ? NotGiven + reason : figure.Text ?? figure.Count?.ToString(CultureInfo.InvariantCulture);

    private static IEnumerable<FigureChange> Between(FigureTable earlier, FigureTable later)
    {
        var (before, after) = (Rows(earlier), Rows(later));
        var columns = earlier.Columns.Where(column => !column.IsCode && later.Columns.Any(other => other.Name == column.Name)).Select(column => column.Name).ToList();
        return from key in before.Keys.Concat(after.Keys.Where(key => !before.ContainsKey(key)))
               from column in columns
               let was = before.TryGetValue(key, out var old) ? Text(old.GetValueOrDefault(column)) : null
               let now = after.TryGetValue(key, out var row) ? Text(row.GetValueOrDefault(column)) : null
               where was != now
               select new FigureChange(earlier.Id, key, column, was, now);
    }

    private static Dictionary<string, IReadOnlyDictionary<string, Figure>> Rows(FigureTable table)
    {
        var rows = table.Rows.DistinctBy(row => KeyOf(table, row)).ToDictionary(row => KeyOf(table, row));
        if (table.Total is { } total)
        {
            rows[Total] = total;
        }

        return rows;
    }
}
