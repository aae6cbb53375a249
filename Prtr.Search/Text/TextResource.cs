using System.Collections;
using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Resources;
using Prtr.Search.Register;

namespace Prtr.Search.Text;

/// <summary>Words in the languages of the register, from <c>Resources/Name.{kk,ru,en}.resx</c> beside the class that owns them.</summary>
/// <param name="owner">Its name is the resource's. In a folder Resources it stands among them.</param>
public sealed class TextResource(Type owner)
{
    private readonly ResourceManager resources = new(NameOf(owner), owner.Assembly);

    // A page looks up hundreds of texts, and the set of a resource takes a lock for each.
    private readonly ConcurrentDictionary<string, FrozenDictionary<string, string>> texts = [];

    /// <summary>The text, with values in the places of <c>{0}</c>, <c>{1}</c>.</summary>
    /// <exception cref="MissingManifestResourceException">There is no such text.</exception>
    public string Get(string language, string key, params object[] values) =>
        Find(language, key, values) ?? throw new MissingManifestResourceException($"{key} has no text in {language}.");

    /// <summary>The text, or null when there is none.</summary>
    public string? Find(string language, string key, params object[] values)
    {
        var text = Texts(language).GetValueOrDefault(key);
        return text is null || values.Length == 0 ? text : string.Format(Languages.Culture(language), text, values);
    }

    /// <summary>Every key with its text in the language.</summary>
    public IEnumerable<KeyValuePair<string, string>> All(string language) => Texts(language);

    private FrozenDictionary<string, string> Texts(string language) => texts.GetOrAdd(Languages.OrEnglish(language), Read);

    // A text that is missing in a language is missing: no other language stands in for it.
    private FrozenDictionary<string, string> Read(string language) =>
        resources.GetResourceSet(Languages.Culture(language), createIfNotExists: true, tryParents: false)?.Cast<DictionaryEntry>().ToFrozenDictionary(text => (string)text.Key, text => (string)text.Value!)
        ?? FrozenDictionary<string, string>.Empty;

    private static string NameOf(Type owner) =>
        owner.Namespace!.EndsWith(".Resources", StringComparison.Ordinal) ? owner.FullName! : $"{owner.Namespace}.Resources.{owner.Name}";
}
