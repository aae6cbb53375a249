namespace Prtr.Search.Queries.Facets;

/// <summary>Codes that end in numbers, by the size of these: R2 before R10.</summary>
internal static class NumberOrder
{
    private static readonly char[] Digits = [.. "0123456789"];

    public static int Compare(string left, string right)
    {
        var byPrefix = string.CompareOrdinal(left.TrimEnd(Digits), right.TrimEnd(Digits));
        return byPrefix != 0 ? byPrefix
            : left.Length != right.Length ? left.Length.CompareTo(right.Length)
            : string.CompareOrdinal(left, right);
    }
}
