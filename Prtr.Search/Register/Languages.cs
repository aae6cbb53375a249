using System.Globalization;

namespace Prtr.Search.Register;

/// <summary>The languages that the register speaks, by their ISO 639-1 codes.</summary>
public static class Languages
{
    /// <summary>All of them as a regular expression, which routes need as a constant.</summary>
    public const string Pattern = "kk|ru|en";

    /// <summary>In the order in which readers choose among them.</summary>
    public static IReadOnlyList<string> All { get; } = Pattern.Split('|');

    /// <summary>The language itself, or English when it is none of the register's.</summary>
    public static string OrEnglish(string language) => All.Contains(language) ? language : "en";

    /// <summary>How numbers and dates are formatted in the language.</summary>
    public static CultureInfo Culture(string language) => CultureInfo.GetCultureInfo(OrEnglish(language));
}
