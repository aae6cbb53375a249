using System.Text.Json.Serialization;

namespace Prtr.Search.Review.Figures;

/// <summary>
/// The yearly review as data: everything that its page and its documents say. It has no language and no moment of making:
/// the data release identifies it, and the same release gives the same bytes.
/// </summary>
/// <param name="Release">The data release that it was counted from, such as <c>2026.3</c>.</param>
/// <param name="ReleasedOn">The day (UTC) of that release.</param>
/// <param name="ComparedWith">The year before; null when it is not published, so that nothing can be compared.</param>
/// <param name="Indicators">In the order of their numbers.</param>
public sealed record ReviewFigures(int Year, string Release, DateOnly ReleasedOn, int? ComparedWith, IReadOnlyList<Indicator> Indicators)
{
    [JsonIgnore]
    public IEnumerable<FigureTable> Tables => Indicators.SelectMany(indicator => indicator.Tables);

    /// <exception cref="KeyNotFoundException">No indicator has such a table.</exception>
    public FigureTable Table(string id) => Find(id) ?? throw new KeyNotFoundException($"The review has no table '{id}'.");

    /// <summary>The table, or null where an older edition does not have it.</summary>
    public FigureTable? Find(string id) => Tables.FirstOrDefault(table => table.Id == id);
}
