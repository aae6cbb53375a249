using System.Globalization;
using System.Resources;

namespace Prtr.Search.Queries;

/// <summary>Words about queries in the three languages.</summary>
internal static class QueryTexts
{
    private static readonly ResourceManager Resources = new("Prtr.Search.Queries.Resources.QueryTexts", typeof(QueryTexts).Assembly);

    public static string Get(string language, string name, params object[] values)
    {
        var culture = CultureInfo.GetCultureInfo(language is "kk" or "ru" ? language : "en");
        var text = Resources.GetString(name, culture) ?? throw new MissingManifestResourceException($"{name} has no text in {culture.Name}.");
        return values.Length == 0 ? text : string.Format(culture, text, values);
    }
}
