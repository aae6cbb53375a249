using System.Text;

namespace Prtr.Search.Text;

/// <summary>
/// The order of names in lists: digits, Latin letters, then the Kazakh alphabet, without regard to case, quotes and punctuation.
/// A key of our own, so that every engine on every machine sorts alike.
/// </summary>
public static class NameOrder
{
    private const string Alphabet = " 0123456789abcdefghijklmnopqrstuvwxyzаәбвгғдеёжзийкқлмнңоөпрстуұүфхһцчшщъыіьэюя";

    /// <summary>Compared ordinally, keys give the order of the names.</summary>
    public static string Key(string name)
    {
        var key = new StringBuilder(name.Length);
        foreach (var letter in name)
        {
            var lower = char.ToLowerInvariant(letter);
            var place = Alphabet.IndexOf(lower, StringComparison.Ordinal);
            if (place >= 0)
            {
                key.Append((char)('!' + place));
            }
            else if (char.IsLetterOrDigit(lower))
            {
                key.Append(lower);
            }
        }

        return key.ToString();
    }
}
