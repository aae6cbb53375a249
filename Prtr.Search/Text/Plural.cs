namespace Prtr.Search.Text;

/// <summary>Picks the word that agrees with a number.</summary>
public static class Plural
{
    /// <summary>
    /// The form for the count, out of those that the language has, divided by bars in the order of the language:
    /// Kazakh one, English one and many, Russian one, few and many (<c>объект|объекта|объектов</c>).
    /// </summary>
    public static string Of(long count, string forms)
    {
        var all = forms.Split('|');
        return all[Math.Min(Index(Math.Abs(count), all.Length), all.Length - 1)];
    }

    private static int Index(long count, int forms) => forms switch
    {
        1 => 0,
        2 => count == 1 ? 0 : 1,
        _ => Russian(count),
    };

    private static int Russian(long count) => (count % 10, count % 100) switch
    {
        (_, >= 11 and <= 14) => 2,
        (1, _) => 0,
        (2 or 3 or 4, _) => 1,
        _ => 2,
    };
}
