using System.Text;

namespace Prtr.Ingest.Reports.Files;

/// <summary>
/// Tells code pages of Cyrillic apart by what the letters say: a text read by the right one has frequent letters, and capitals where words begin.
/// </summary>
internal static class CodePages
{
    // Windows-1251 as the Kazakh standard changed it (KZ-1048): letters of other languages gave way to Kazakh ones.
    private const string Replaced = "ЌЏќџЎўЈҐЄЇґєјЅѕї";
    private const string Kazakh = "ҚҺқһҰұӘӨҒҮөғәҢңү";

    // The letters of Russian and Kazakh texts from the most frequent on.
    private const string ByFrequency = "оаеинтсрлвкыдмпуязьгбұқйәғүчңөіжхшюцщэфһъё";
    private const int Enough = 32_768;

    private static readonly (string Name, Encoding Encoding)[] Others =
        [("CP866", CodePage(866)), ("KOI8-R", CodePage(20866)), ("KOI8-U", CodePage(21866)), ("ISO 8859-5", CodePage(28595)), ("Mac Cyrillic", CodePage(10007))];

    private static readonly Encoding Windows1251 = CodePage(1251);

    /// <param name="guessed">Name of the code page when it is not Windows-1251.</param>
    public static string Decode(byte[] content, out string? guessed)
    {
        var sample = content.AsSpan(0, Math.Min(content.Length, Enough));
        var (best, score) = ((Name: (string?)null, Encoding: Windows1251), Score(FromWindows1251(sample)));
        foreach (var other in Others)
        {
            if (Score(other.Encoding.GetString(sample)) is var another && another > score)
            {
                (best, score) = (other, another);
            }
        }

        guessed = best.Name;
        return guessed is null ? FromWindows1251(content) : best.Encoding.GetString(content);
    }

    private static string FromWindows1251(ReadOnlySpan<byte> content)
    {
        var letters = Windows1251.GetString(content).ToCharArray();
        for (var i = 0; i < letters.Length; i++)
        {
            var position = Replaced.IndexOf(letters[i], StringComparison.Ordinal);
            if (position >= 0)
            {
                letters[i] = Kazakh[position];
            }
        }

        return new string(letters);
    }

    private static long Score(string text)
    {
        long score = 0;
        var last = ' ';
        foreach (var letter in text)
        {
            if (letter > '\u007F')
            {
                var rank = ByFrequency.IndexOf(char.ToLowerInvariant(letter), StringComparison.Ordinal);
                var capitalInside = char.IsUpper(letter) && char.IsLower(last);
                score += rank < 0 ? char.IsLetter(letter) ? -20 : char.IsPunctuation(letter) || letter is '№' or '\u00A0' or '°' ? 0 : -20 : ByFrequency.Length - rank - (capitalInside ? 60 : 0);
            }

            last = letter;
        }

        return score;
    }

    private static Encoding CodePage(int number) => CodePagesEncodingProvider.Instance.GetEncoding(number)!;
}
