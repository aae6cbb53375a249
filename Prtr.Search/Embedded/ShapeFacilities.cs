namespace Prtr.Search.Embedded;

/// <summary>For each shape the facilities that have a run of it, so that a query for few shapes passes over all others.</summary>
internal sealed class ShapeFacilities
{
    private const int Word = 64;

    // Where more than this part of the runs is meant, looking at all of them costs less.
    private const int WorthPruning = 4;

    private readonly int[] first;
    private readonly int[] facilities;
    private readonly int words;

    public ShapeFacilities(Runs runs, int shapes)
    {
        first = new int[shapes + 1];
        foreach (var shape in runs.Shape)
        {
            first[shape + 1]++;
        }

        for (var shape = 0; shape < shapes; shape++)
        {
            first[shape + 1] += first[shape];
        }

        var next = first.ToArray();
        facilities = new int[runs.Shape.Length];
        for (var facility = 0; facility + 1 < runs.First.Length; facility++)
        {
            foreach (var shape in runs.Shape.AsSpan(runs.First[facility]..runs.First[facility + 1]))
            {
                facilities[next[shape]++] = facility;
            }
        }

        words = (runs.First.Length / Word) + 1;
    }

    /// <summary>The facilities, as bits, that have a shape that is meant; null where they are too many to be told.</summary>
    /// <param name="isMeant">For each shape not zero where it is.</param>
    public ulong[]? With(ulong[] isMeant)
    {
        var count = 0;
        for (var shape = 0; shape < isMeant.Length; shape++)
        {
            count += isMeant[shape] == 0 ? 0 : first[shape + 1] - first[shape];
        }

        if (count > facilities.Length / WorthPruning)
        {
            return null;
        }

        var found = new ulong[words];
        for (var shape = 0; shape < isMeant.Length; shape++)
        {
            foreach (var facility in isMeant[shape] == 0 ? [] : facilities.AsSpan(first[shape]..first[shape + 1]))
            {
                found[facility / Word] |= 1UL << (facility % Word);
            }
        }

        return found;
    }

    /// <summary>Whether the facility is among those found.</summary>
    public static bool Holds(ulong[]? found, int facility) => found is null || (found[facility / Word] >> (facility % Word) & 1) == 1;
}
