using System.Globalization;
using System.Reflection;
using System.Resources;

namespace Prtr.Search.Text;

/// <summary>Words in the three languages, from a resource file.</summary>
/// <param name="name">Of the resource, with its namespace.</param>
/// <param name="assembly">Where the resource is; this one when not given.</param>
public sealed class TextResource(string name, Assembly? assembly = null)
{
    private readonly ResourceManager resources = new(name, assembly ?? typeof(TextResource).Assembly);

    /// <param name="language">kk, ru or en.</param>
    public string Get(string language, string key, params object[] values)
    {
        var text = Find(language, key) ?? throw new MissingManifestResourceException($"{key} has no text in {language}.");
        return values.Length == 0 ? text : string.Format(Culture(language), text, values);
    }

    /// <summary>The text as it stands, or null when there is none.</summary>
    public string? Find(string language, string key) =>
        resources.GetResourceSet(Culture(language), createIfNotExists: true, tryParents: false)?.GetString(key);

    private static CultureInfo Culture(string language) => CultureInfo.GetCultureInfo(language is "kk" or "ru" ? language : "en");
}
