using System.Collections;
using System.Globalization;
using System.Resources;
using Prtr.Search.Register;

namespace Prtr.Search.Text;

/// <summary>Words in the languages of the register, from <c>Resources/Name.{kk,ru,en}.resx</c> beside the class that owns them.</summary>
/// <param name="owner">Its name is the resource's. In a folder Resources it stands among them.</param>
public sealed class TextResource(Type owner)
{
    private readonly ResourceManager resources = new(NameOf(owner), owner.Assembly);

    /// <summary>The text, with values in the places of <c>{0}</c>, <c>{1}</c>.</summary>
    /// <exception cref="MissingManifestResourceException">There is no such text.</exception>
    public string Get(string language, string key, params object[] values) =>
        Find(language, key, values) ?? throw new MissingManifestResourceException($"{key} has no text in {language}.");

    /// <summary>The text, or null when there is none.</summary>
    public string? Find(string language, string key, params object[] values)
    {
        var culture = Languages.Culture(language);
        var text = Texts(culture)?.GetString(key);
        return text is null || values.Length == 0 ? text : string.Format(culture, text, values);
    }

    /// <summary>Every key with its text in the language.</summary>
    public IEnumerable<KeyValuePair<string, string>> All(string language) =>
        Texts(Languages.Culture(language))?.Cast<DictionaryEntry>().Select(text => KeyValuePair.Create((string)text.Key, (string)text.Value!)) ?? [];

    // A text that is missing in a language is missing: no other language stands in for it.
    private ResourceSet? Texts(CultureInfo culture) => resources.GetResourceSet(culture, createIfNotExists: true, tryParents: false);

    private static string NameOf(Type owner) =>
        owner.Namespace!.EndsWith(".Resources", StringComparison.Ordinal) ? owner.FullName! : $"{owner.Namespace}.Resources.{owner.Name}";
}
