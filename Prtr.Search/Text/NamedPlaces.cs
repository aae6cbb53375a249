using System.Text.RegularExpressions;

namespace Prtr.Search.Text;

/// <summary>Fills the named places of a text, such as <c>{facility}</c>.</summary>
public static partial class NamedPlaces
{
    /// <summary>The text with its values; a place that has none stays as it is.</summary>
    /// <param name="say">Puts a value into words, by the name of its place; null to take values as they are.</param>
    public static string Fill(string text, IReadOnlyDictionary<string, string> values, Func<string, string, string>? say = null) => Place().Replace(
        text,
        place => place.Groups[1].Value is var name && values.TryGetValue(name, out var value) ? say is null ? value : say(name, value) : place.Value);

    [GeneratedRegex(@"\{([a-z_]+)\}")]
    private static partial Regex Place();
}
