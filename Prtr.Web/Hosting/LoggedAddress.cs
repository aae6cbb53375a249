using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Prtr.Web.Hosting;

/// <summary>
/// An address as it may be written into a log: without what could tell about a person who asked, or was asked about. Words that were searched, places nearby and
/// numbers of sole traders (their BIN is a personal number) are left out; criteria from the register's own lists stay, since a failure cannot be repeated without them.
/// </summary>
public static partial class LoggedAddress
{
    private const int Longest = 500;

    private static readonly HashSet<string> Harmless = new(StringComparer.Ordinal)
    {
        "year", "region", "activity", "pollutant", "waste", "medium", "operation", "kind", "category", "facility", "facility_id", "view", "sort", "page", "size", "lang",
        "rows", "columns", "measure", "top", "share", "rank", "change", "chart", "limit", "offset", "f", "excel", "accidental", "withheld", "flag", "release",
    };

    /// <summary>Path and query of the request, cut off when it is long, with control characters escaped.</summary>
    public static string Of(HttpRequest request)
    {
        var text = new StringBuilder(Link().Replace(Number().Replace(request.Path.Value ?? "", "…"), "…"));
        foreach (var (name, values) in request.Query)
        {
            text.Append(text.ToString().Contains('?', StringComparison.Ordinal) ? '&' : '?').Append(Number().Replace(name, "…")).Append('=');
            text.Append(Harmless.Contains(name) ? Number().Replace(values.ToString(), "…") : "…");
        }

        return Plain(text.Length > Longest ? text.ToString(0, Longest) + "…" : text.ToString());
    }

    private static string Plain(string text) => string.Concat(text.Select(letter =>
        char.IsControl(letter) || char.IsSurrogate(letter) || CharUnicodeInfo.GetUnicodeCategory(letter) is UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator
            ? string.Create(CultureInfo.InvariantCulture, $"\\u{(int)letter:x4}")
            : letter.ToString()));

    [GeneratedRegex(@"\d{12}")]
    private static partial Regex Number();

    // Whoever knows it could use it.
    [GeneratedRegex("(?<=/(sign-in/link|subscriptions?)/).+")]
    private static partial Regex Link();
}
