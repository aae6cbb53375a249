namespace Prtr.Search.Reference.Matching;

/// <summary>Whether two words differ by one slip of the hand.</summary>
public static class TypingError
{
    /// <summary>True when one letter is missing, added, wrong, or two neighbours are swapped; false when the words are equal.</summary>
    public static bool Between(string left, string right)
    {
        if (Math.Abs(left.Length - right.Length) > 1)
        {
            return false;
        }

        var start = left.AsSpan().CommonPrefixLength(right);
        var a = left.AsSpan(start);
        var b = right.AsSpan(start);
        return (a.Length - b.Length) switch
        {
            1 => a[1..].SequenceEqual(b),
            -1 => b[1..].SequenceEqual(a),
            _ => a.Length > 0 && (a[1..].SequenceEqual(b[1..]) || Swapped(a, b)),
        };
    }

    private static bool Swapped(ReadOnlySpan<char> a, ReadOnlySpan<char> b) =>
        a.Length > 1 && a[0] == b[1] && a[1] == b[0] && a[2..].SequenceEqual(b[2..]);
}
