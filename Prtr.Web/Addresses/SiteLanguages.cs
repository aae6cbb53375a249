using System.Globalization;
using Prtr.Search.Register;

namespace Prtr.Web.Addresses;

/// <summary>The language of a page is the first part of its path.</summary>
public static class SiteLanguages
{
    public const string Default = "kk";

    /// <summary>Remembers the choice for <c>/</c>; no page is rendered by it.</summary>
    public const string Cookie = "language";

    /// <summary>What the first part of a page's route looks like.</summary>
    public const string Route = "/{culture:regex(^(" + Languages.Pattern + ")$)}";

    /// <summary>What a number in a route looks like: it has one spelling, so that a page has one address.</summary>
    public const string Number = "regex(^[1-9]\\d*$)";

    /// <summary>What the languages call themselves.</summary>
    public static IReadOnlyDictionary<string, string> Names { get; } = new Dictionary<string, string> { ["kk"] = "Қазақша", ["ru"] = "Русский", ["en"] = "English" };

    /// <summary>The language of the page that is being made.</summary>
    public static string Current => CultureInfo.CurrentUICulture.Name;

    /// <summary>The language that the path begins with, or null.</summary>
    public static string? Of(PathString path)
    {
        var first = (path.Value ?? "").AsSpan().TrimStart('/');
        var end = first.IndexOf('/');
        first = end < 0 ? first : first[..end];
        foreach (var language in Languages.All)
        {
            if (first.SequenceEqual(language))
            {
                return language;
            }
        }

        return null;
    }
}
