using System.Text;

namespace Prtr.Search.Reference.Matching;

/// <summary>
/// What is left of a name when writing habits are taken away: case, spaces, punctuation, <c>ё</c>, subscripts,
/// Kazakh letters written with Russian ones, and Cyrillic letters that look like Latin ones (<c>СО2</c>).
/// </summary>
public static class NameKey
{
    private const string Cyrillic = "авекмнорстухіё" + "әғқңөұүһ";
    private const string Folded = "abekmhopctyxie" + "aгkhoyyx";

    /// <summary>The key of a name; empty when it has neither letters nor digits.</summary>
    public static string Of(string text)
    {
        var compatible = text.IsNormalized(NormalizationForm.FormKC) ? text : text.Normalize(NormalizationForm.FormKC);
        var key = new StringBuilder(compatible.Length);
        foreach (var letter in compatible)
        {
            if (char.IsLetterOrDigit(letter))
            {
                key.Append(char.ToLowerInvariant(letter));
            }
        }

        // A single letter is a code of its own: Kazakh Е (есеп, calculated) is not Latin E (estimated).
        return key.Length < 2 ? key.ToString() : FoldLetters(key);
    }

    private static string FoldLetters(StringBuilder key)
    {
        for (var i = 0; i < key.Length; i++)
        {
            var position = Cyrillic.IndexOf(key[i], StringComparison.Ordinal);
            if (position >= 0)
            {
                key[i] = Folded[position];
            }
        }

        return key.ToString();
    }
}
