namespace Prtr.Search.Queries;

/// <summary>
/// How much one request may ask for. What is beyond it is refused with 422, or dropped by a page with a word; each limit has its words
/// (<c>limit_…</c> and <c>advice_…</c> in Resources/QueryTexts) and a row in docs/api.md.
/// </summary>
/// <param name="Name">Of the parameter; <c>values</c> for how often one may stand.</param>
public sealed record AskedLimit(string Name, long Most)
{
    /// <summary>Characters of a free text.</summary>
    public static AskedLimit Text { get; } = new("q", 200);

    /// <summary>Values of one parameter that may be repeated, excluded ones included.</summary>
    public static AskedLimit Values { get; } = new("values", 100);

    /// <summary>Kilometres around a place: half the way around the Earth.</summary>
    public static AskedLimit Near { get; } = new("near", 20_040);

    /// <summary>Kilometres around a place whose plants are ranked one by one.</summary>
    public static AskedLimit Around { get; } = new("around", 50);

    /// <summary>The last page.</summary>
    public static AskedLimit Page { get; } = new("page", 1_000_000);

    /// <summary>Results on a page.</summary>
    public static AskedLimit Size { get; } = new("size", RegisterQuery.LargestSize);

    /// <summary>Dimensions of the rows of an aggregate.</summary>
    public static AskedLimit Rows { get; } = new("rows", 2);

    /// <summary>The largest values that stand alone in an aggregate.</summary>
    public static AskedLimit Top { get; } = new("top", 1000);

    /// <summary>Cells of an aggregate.</summary>
    public static AskedLimit Cells { get; } = new("cells", 200_000);

    /// <summary>Completions.</summary>
    public static AskedLimit Count { get; } = new("count", 50);

    /// <summary>Features before the first of a page of OGC API Features.</summary>
    public static AskedLimit Offset { get; } = new("offset", 1_000_000);

    public static IReadOnlyList<AskedLimit> All { get; } = [Text, Values, Near, Around, Page, Size, Rows, Top, Cells, Count, Offset];

    /// <summary>The limit in words, with its unit.</summary>
    /// <param name="language">kk, ru or en.</param>
    public string In(string language) => QueryTexts.Get(language, "limit_" + Name, Most);

    /// <summary>What to do instead.</summary>
    /// <param name="language">kk, ru or en.</param>
    public string Advice(string language) => QueryTexts.Get(language, "advice_" + Name);

    /// <summary>Whether a text is a whole number beyond the limit, however long.</summary>
    public bool IsBelow(string number) =>
        number.Length > 0 && number.All(char.IsAsciiDigit) && (!long.TryParse(number, out var value) || value > Most);
}
