using System.Collections.Frozen;
using System.Text;

namespace Prtr.Search.Text;

/// <summary>Writes one word, in whichever of the three scripts, in the letters that the scripts have in common.</summary>
internal static class LetterFolding
{
    private const string LatinLookAlikes = "abcehkmoptxy";
    private const string CyrillicLookAlikes = "авсенкмортху";

    private static readonly FrozenDictionary<char, string> Letters = new Dictionary<char, string>
    {
        ['ә'] = "а", ['ғ'] = "г", ['қ'] = "к", ['ң'] = "н", ['ө'] = "о", ['ұ'] = "у", ['ү'] = "у", ['һ'] = "х", ['і'] = "и",
        ['ё'] = "е", ['э'] = "е", ['ы'] = "и", ['й'] = "и", ['ь'] = "", ['ъ'] = "", ['ц'] = "тс", ['щ'] = "шч", ['ю'] = "иу", ['я'] = "иа",
        ['a'] = "а", ['b'] = "б", ['c'] = "к", ['d'] = "д", ['e'] = "е", ['f'] = "ф", ['g'] = "г", ['h'] = "х", ['i'] = "и",
        ['j'] = "ж", ['k'] = "к", ['l'] = "л", ['m'] = "м", ['n'] = "н", ['o'] = "о", ['p'] = "п", ['q'] = "к", ['r'] = "р",
        ['s'] = "с", ['t'] = "т", ['u'] = "у", ['v'] = "в", ['w'] = "у", ['x'] = "кс", ['y'] = "и", ['z'] = "з",
        ['ı'] = "и", ['ə'] = "а", ['ŋ'] = "н",
    }.ToFrozenDictionary();

    /// <summary>The folded word; empty when nothing is left of it.</summary>
    /// <param name="word">Lower-case letters and digits without accents.</param>
    public static string Fold(string word) => IsFormula(word) ? FoldLookAlikes(word) : FoldSounds(word);

    // CO2 is typed with Cyrillic letters as often as with Latin ones.
    private static bool IsFormula(string word) => word.Any(char.IsDigit) && word.Count(char.IsLetter) <= 2;

    private static string FoldLookAlikes(string word) => string.Create(word.Length, word, (folded, source) =>
    {
        for (var i = 0; i < source.Length; i++)
        {
            var position = LatinLookAlikes.IndexOf(source[i], StringComparison.Ordinal);
            folded[i] = position < 0 ? source[i] : CyrillicLookAlikes[position];
        }
    });

    private static string FoldSounds(string word)
    {
        var folded = new StringBuilder(word.Length + 2);
        for (var i = 0; i < word.Length; i++)
        {
            var next = i + 1 < word.Length ? word[i + 1] : '\0';
            if (Pair(word[i], next) is { } sound)
            {
                Append(folded, sound);
                i++;
            }
            else if (word[i] == 'c' && next is 'e' or 'i' or 'y')
            {
                Append(folded, "тс");
            }
            else
            {
                Append(folded, Letters.GetValueOrDefault(word[i]) ?? word[i].ToString());
            }
        }

        return folded.ToString();
    }

    private static string? Pair(char first, char second) => (first, second) switch
    {
        ('s', 'h') => "ш",
        ('z', 'h') => "ж",
        ('c', 'h') => "ч",
        ('k', 'h') => "х",
        ('g', 'h') => "г",
        ('p', 'h') => "ф",
        ('y', 'e') => "е",
        _ => null,
    };

    // Теңіз is also Тенгиз, and ый, ий and й sound alike.
    private static void Append(StringBuilder folded, string sound)
    {
        foreach (var letter in sound)
        {
            var last = folded.Length > 0 ? folded[^1] : '\0';
            if ((last, letter) is not (('и', 'и') or ('н', 'г')))
            {
                folded.Append(letter);
            }
        }
    }
}
