using System.Numerics;

namespace Prtr.Search.Embedded;

/// <summary>Sorts the records of one facility after the other by shape and year; of a shape that comes again in a report each time apart.</summary>
internal sealed class FacilityRows(int shapes)
{
    private const int ShapeShift = 32;

    // For each shape the last report, from 1, that had it, and how often before.
    private readonly (int Report, int Times)[] seen = new (int, int)[shapes];
    private (long Key, int Bit, int Row)[] rows = [];

    public static int ShapeOf(long key) => (int)(key >> ShapeShift);

    /// <summary>The records with what those of one run have in common, and the number of the bit of their year.</summary>
    public ReadOnlySpan<(long Key, int Bit, int Row)> Of(IndexData data, int[] shapeOf, Segments segments, int facility)
    {
        var (first, end) = (segments.FirstReport[facility], segments.FirstReport[facility + 1]);
        var count = data.FirstRow[end] - data.FirstRow[first];
        if (rows.Length < count)
        {
            rows = new (long, int, int)[2 * count];
        }

        var place = 0;
        for (var report = first; report < end; report++)
        {
            var bit = BitOperations.TrailingZeroCount(segments.YearsOf(data.Reports[report].Year));
            for (var row = data.FirstRow[report]; row < data.FirstRow[report + 1]; row++)
            {
                var shape = shapeOf[data.RowShape[row]];
                var times = seen[shape].Report == report + 1 ? seen[shape].Times + 1 : 0;
                seen[shape] = (report + 1, times);
                rows[place++] = (((long)shape << ShapeShift) | (uint)times, bit, row);
            }
        }

        var sorted = rows.AsSpan(0, count);
        sorted.Sort();
        return sorted;
    }
}
