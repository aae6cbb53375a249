using System.Globalization;
using Prtr.Search.Register;

namespace Prtr.Search.Text;

/// <summary>Dates as people read them: 30.11.2026 in Kazakh and Russian, 30 November 2026 in English.</summary>
public static class ReaderDates
{
    public static string In(string language, DateOnly day) =>
        day.ToString(language == "en" ? "d MMMM yyyy" : "dd.MM.yyyy", Languages.Culture(language));

    /// <summary>The same for a date written as in data (2026-11-30); any other text stays as it is.</summary>
    public static string In(string language, string written) =>
        DateOnly.TryParseExact(written, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? In(language, day) : written;
}
