namespace Prtr.Search.Text;

/// <summary>Takes one common ending from a folded word, so that <c>карагандинской</c> finds <c>карагандинская</c> and <c>зауытының</c> finds <c>зауыты</c>.</summary>
internal static class WordStem
{
    private const int ShortestStem = 4;

    // Longer ones first; Russian cases of nouns and adjectives, Kazakh plural, possessive and cases, all folded.
    private static readonly string[] Endings =
    [
        "larinin", "lerinin", "darinin", "derinin", "tarinin", "terinin",
        "larin", "lerin", "darin", "derin", "tarin", "terin", "sinin", "iami",
        "ogo", "ego", "omu", "emu", "imi", "ami", "iam", "iah", "aia", "iaia", "uiu", "iuiu", "lar", "ler", "dar", "der", "tar", "ter",
        "nin", "din", "tin", "dan", "den", "tan", "ten", "nan", "nen", "men", "ben", "pen", "lari", "leri",
        "ii", "ie", "oe", "ee", "oi", "ei", "om", "em", "im", "ih", "am", "ah", "ov", "ev", "iu", "ia",
        "ga", "ge", "ka", "ke", "ni", "di", "ti", "da", "de", "ta", "te", "si", "ti",
        "a", "e", "i", "o", "u",
    ];

    public static string Of(string folded)
    {
        foreach (var ending in Endings)
        {
            if (folded.Length - ending.Length >= ShortestStem && folded.EndsWith(ending, StringComparison.Ordinal))
            {
                return folded[..^ending.Length];
            }
        }

        return folded;
    }
}
