namespace Prtr.Search.Text;

/// <summary>
/// Cuts the commonest Kazakh and Russian endings off a folded word: <c>Карагандинская</c>, <c>Караганда</c> and <c>Қарағандының</c>
/// share a stem. Endings that are as often part of a name (Павло-дар, Казахс-тан, Караган-да) stay.
/// </summary>
public static class Endings
{
    private const int ShortestStem = 4;
    private const string Vowels = "аеиоу";

    private static readonly string[] RussianAdjectives =
        ["и", "аиа", "ое", "ие", "ого", "ои", "ому", "им", "ом", "уиу", "их", "ими"];

    private static readonly string[] RussianNouns =
        ["ам", "ами", "ах", "иам", "иами", "иах", "ов", "ев", "ем", "еи", "ее", "его", "ему"];

    private static readonly string[] Kazakh =
    [
        "инин", "инда", "инде", "инан", "инен", "аси", "еси", "асинин", "есинин",
        "лар", "лер", "тар", "тер", "лари", "лери", "дари", "дери", "тари", "тери",
        "ларинин", "леринин", "даринин", "деринин", "таринин", "теринин",
    ];

    private static readonly string[] LongestFirst =
    [
        .. ((string[])["инск", "овск", "евск", "ск"])
            .SelectMany(place => RussianAdjectives.Prepend("").Select(ending => place + ending))
            .Concat(RussianAdjectives).Concat(RussianNouns).Concat(Kazakh)
            .Distinct().OrderByDescending(ending => ending.Length).ThenBy(ending => ending, StringComparer.Ordinal),
    ];

    /// <summary>The stem of a folded word, at least four letters; codes and short words stay as they are.</summary>
    public static string Stem(string word)
    {
        if (word.Length <= ShortestStem || word.Any(char.IsDigit))
        {
            return word;
        }

        var ending = Array.Find(LongestFirst, ending => word.Length - ending.Length >= ShortestStem && word.EndsWith(ending, StringComparison.Ordinal));
        var length = word.Length - (ending?.Length ?? 0);
        while (length > ShortestStem && Vowels.Contains(word[length - 1], StringComparison.Ordinal))
        {
            length--;
        }

        return length == word.Length ? word : word[..length];
    }
}
