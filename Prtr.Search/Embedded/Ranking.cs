namespace Prtr.Search.Embedded;

/// <summary>Puts things in the order of their ranks, those of the same rank in the order of their numbers.</summary>
internal static class Ranking
{
    private const int Shift = 32;

    /// <param name="rank">Not negative.</param>
    public static int[] Of(int count, Func<int, int> rank)
    {
        var keys = new long[count];
        for (var thing = 0; thing < count; thing++)
        {
            keys[thing] = ((long)rank(thing) << Shift) | (uint)thing;
        }

        Array.Sort(keys);
        return Array.ConvertAll(keys, key => (int)key);
    }
}
