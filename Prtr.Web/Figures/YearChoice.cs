using System.Globalization;
using Prtr.Search.Queries;

namespace Prtr.Web.Figures;

/// <summary>The published years and the one that a page shows.</summary>
/// <param name="Years">Oldest first.</param>
/// <param name="Dropped">What the address asked for and cannot be shown; null when nothing was wrong.</param>
public sealed record YearChoice(IReadOnlyList<int> Years, int Year, string? Dropped)
{
    /// <summary>The year of the address when it is among <paramref name="years"/>, else the last of them; 0 when there is none.</summary>
    public static YearChoice Of(IReadOnlyList<int> years, string? asked)
    {
        var latest = years.Count > 0 ? years[^1] : 0;
        if (string.IsNullOrEmpty(asked))
        {
            return new(years, latest, null);
        }

        return int.TryParse(asked, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && years.Contains(year)
            ? new(years, year, null)
            : new(years, latest, asked);
    }

    /// <summary>The query narrowed to the year shown.</summary>
    public RegisterQuery In(RegisterQuery scope) => scope.In(Year);
}
