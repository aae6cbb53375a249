using System.Globalization;

namespace Prtr.Search.Database;

/// <summary>Days as the database keeps them: ISO 8601, perhaps with a time after it.</summary>
internal static class Days
{
    public static DateOnly Parse(string text) => DateOnly.ParseExact(text.AsSpan(0, 10), "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
