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
        var culture = CultureInfo.GetCultureInfo(language is "kk" or "ru" ? language : "en");
        var text = resources.GetString(key, culture) ?? throw new MissingManifestResourceException($"{key} has no text in {culture.Name}.");
        return values.Length == 0 ? text : string.Format(culture, text, values);
    }
}
