using System.Numerics;

namespace Prtr.Search.Embedded;

/// <summary>
/// The records of a facility that are of one shape, over the years, as one: at a million records some 365,000 of them. A shape that comes again in a report is
/// another run, so that the records of a run are as many as its years.
/// </summary>
internal sealed class Runs
{
    private readonly int[] firstSlot;
    private readonly long[] amounts;
    private readonly Dictionary<int, long> accidental = [];

    /// <param name="shapeOf">For each of the shapes of records what counts as its shape.</param>
    public Runs(IndexData data, int[] shapeOf, Segments segments)
    {
        var (shapes, years, sums, slots) = (new List<int>(), new List<ulong>(), new List<long>(), new List<int>());
        amounts = new long[data.RowId.Length];
        First = new int[segments.FacilityIds.Length + 1];
        var filled = 0;
        var sorting = new FacilityRows(shapeOf.Length);
        for (var facility = 0; facility < segments.FacilityIds.Length; facility++)
        {
            var (last, place) = (-1L, -1);
            foreach (var (key, bit, row) in sorting.Of(data, shapeOf, segments, facility))
            {
                if (key != last || Overflows(sums[place], data.Amount[row]))
                {
                    (last, place) = (key, shapes.Count);
                    shapes.Add(FacilityRows.ShapeOf(key));
                    years.Add(0);
                    sums.Add(0);
                    slots.Add(filled);
                }

                years[place] |= 1UL << bit;
                sums[place] += data.Amount[row];
                if (data.Accidental.TryGetValue(row, out var part))
                {
                    accidental.Add(filled, part);
                }

                amounts[filled++] = data.Amount[row];
            }

            First[facility + 1] = shapes.Count;
        }

        (Shape, Years, Sum, firstSlot) = ([.. shapes], [.. years], [.. sums], [.. slots]);
    }

    /// <summary>For each facility the first of its runs; one more at the end.</summary>
    public int[] First { get; }

    /// <summary>For each run its shape.</summary>
    public int[] Shape { get; }

    /// <summary>For each run its years, as bits.</summary>
    public ulong[] Years { get; }

    /// <summary>For each run the sum of its amounts, in hundred-millionths; where that would not fit, another run begins.</summary>
    public long[] Sum { get; }

    /// <summary>The sum of a run over some of its years.</summary>
    public Int128 AmountIn(int run, ulong years) => years == Years[run] ? Sum[run] : AmountInSome(run, years);

    /// <summary>The sum of the accidental parts of a run over some of its years.</summary>
    public Int128 AccidentalIn(int run, ulong years)
    {
        Int128 sum = 0;
        for (var left = years; left != 0; left &= left - 1)
        {
            sum += accidental.GetValueOrDefault(SlotOf(run, left));
        }

        return sum;
    }

    private Int128 AmountInSome(int run, ulong years)
    {
        Int128 sum = 0;
        for (var left = years; left != 0; left &= left - 1)
        {
            sum += amounts[SlotOf(run, left)];
        }

        return sum;
    }

    // Of the lowest of the years.
    private int SlotOf(int run, ulong years) => firstSlot[run] + BitOperations.PopCount(Years[run] & ((years & (0 - years)) - 1));

    private static bool Overflows(long sum, long amount) => amount > long.MaxValue - sum;
}
