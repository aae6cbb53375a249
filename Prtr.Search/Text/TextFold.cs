using System.Buffers;
using System.Globalization;
using System.Text;

namespace Prtr.Search.Text;

/// <summary>
/// Writes Kazakh, Russian and Latin text in one small alphabet, so that <c>Қарағанды</c>, <c>Караганды</c> and <c>Karagandy</c> are the same word:
/// lower case, without accents, Cyrillic as commonly romanised, with one <c>i</c> for и, й, і, ы and y, one <c>h</c> for х, һ and kh, one <c>e</c> for е, э and ё.
/// </summary>
public static class TextFold
{
    private const string LookAlikes = "авекмнорстху";
    private const string Alike = "abekmhopctxy";

    private static readonly SearchValues<char> FormulaLetters =
        SearchValues.Create("0123456789авекмнорстхуАВЕКМНОРСТХУabcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ");

    /// <summary>The word in the small alphabet; empty when none of its letters remains.</summary>
    public static string Word(ReadOnlySpan<char> word)
    {
        var folded = new StringBuilder(word.Length + 4);
        var formula = IsFormula(word);
        foreach (var letter in word)
        {
            var lower = char.ToLowerInvariant(letter);
            var alike = formula ? LookAlikes.IndexOf(lower, StringComparison.Ordinal) : -1;
            if (alike >= 0)
            {
                folded.Append(Alike[alike]);
            }
            else
            {
                Append(folded, lower);
            }
        }

        return folded.ToString();
    }

    // A formula such as СО2 is often typed with Cyrillic letters that look right; read by sound it would be SO2.
    private static bool IsFormula(ReadOnlySpan<char> word) =>
        word.Length <= 8 && word.ContainsAnyInRange('0', '9') && word.ContainsAnyInRange('А', 'я')
        && !word.ContainsAnyExcept(FormulaLetters);

    private static void Append(StringBuilder folded, char letter)
    {
        var latin = Latin(letter);
        if (latin is not null)
        {
            folded.Append(latin);
        }
        else if (letter == 'h')
        {
            AppendH(folded);
        }
        else if (char.IsAscii(letter))
        {
            folded.Append(letter);
        }
        else
        {
            AppendWithoutAccents(folded, letter);
        }
    }

    // kh is one sound (Khromtau), so is gh (Qaraghandy); sh, ch, zh stay.
    private static void AppendH(StringBuilder folded)
    {
        if (folded.Length > 0 && folded[^1] == 'k')
        {
            folded[^1] = 'h';
        }
        else if (folded.Length == 0 || folded[^1] != 'g')
        {
            folded.Append('h');
        }
    }

    private static void AppendWithoutAccents(StringBuilder folded, char letter)
    {
        // Half of a pair of surrogates cannot be taken apart.
        if (char.IsSurrogate(letter))
        {
            return;
        }

        foreach (var part in letter.ToString().Normalize(NormalizationForm.FormKD))
        {
            if (char.IsAsciiLetterOrDigit(part))
            {
                folded.Append(part == 'y' ? 'i' : char.ToLowerInvariant(part));
            }
            else if (Latin(part) is { } latin)
            {
                folded.Append(latin);
            }
            else if (char.GetUnicodeCategory(part) is UnicodeCategory.OtherLetter or UnicodeCategory.LowercaseLetter)
            {
                folded.Append(part);
            }
        }
    }

    private static string? Latin(char letter) => letter switch
    {
        'а' or 'ә' => "a",
        'б' => "b",
        'в' or 'w' => "v",
        'г' or 'ғ' => "g",
        'д' => "d",
        'е' or 'ё' or 'э' => "e",
        'ж' or 'j' => "zh",
        'з' => "z",
        'и' or 'й' or 'і' or 'ы' or 'y' or 'ı' => "i",
        'к' or 'қ' or 'q' => "k",
        'л' => "l",
        'м' => "m",
        'н' or 'ң' => "n",
        'о' or 'ө' => "o",
        'п' => "p",
        'р' => "r",
        'с' => "s",
        'т' => "t",
        'у' or 'ұ' or 'ү' => "u",
        'ф' => "f",
        'х' or 'һ' => "h",
        'ц' => "ts",
        'ч' => "ch",
        'ш' => "sh",
        'щ' => "shch",
        'ъ' or 'ь' => "",
        'ю' => "iu",
        'я' => "ia",
        'x' => "ks",
        _ => null,
    };
}
