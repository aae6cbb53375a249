using System.Numerics;

namespace Prtr.Search.Embedded;

/// <summary>
/// The records of a facility that are of one shape, over the years, as one: at a million records some 365,000 of them. A shape that comes again in a report is
/// another run, so that the records of a run are as many as its years.
/// </summary>
internal sealed class Runs
{
    // The amounts of a run, year by year, then its accidental parts if it has such; where each run's begin, and where all end.
    private readonly int[] firstSlot;
    private readonly long[] slots;

    /// <param name="shapeOf">For each of the shapes of records what counts as its shape.</param>
    public Runs(IndexData data, int[] shapeOf, Segments segments)
    {
        var (shapes, years, sums, first, filled) = (new List<int>(), new List<ulong>(), new List<long>(), new List<int>(), new List<long>(data.RowId.Length));
        First = new int[segments.FacilityIds.Length + 1];
        RecordsOfSegment = new int[segments.Years.Length];
        foreach (var (report, segment) in segments.OfReport.Index())
        {
            RecordsOfSegment[segment] += data.FirstRow[report + 1] - data.FirstRow[report];
        }

        var sorting = new FacilityRows(shapeOf.Length);
        var (parts, sumOfParts) = (new List<long>(), 0L);
        for (var facility = 0; facility < segments.FacilityIds.Length; facility++)
        {
            var (last, place) = (-1L, -1);
            foreach (var (key, bit, row) in sorting.Of(data, shapeOf, segments, facility))
            {
                var part = data.Accidental.GetValueOrDefault(row);
                if (key != last || Overflows(sums[place], data.Amount[row]) || Overflows(sumOfParts, part))
                {
                    EndRun();
                    (last, place) = (key, shapes.Count);
                    shapes.Add(FacilityRows.ShapeOf(key));
                    years.Add(0);
                    sums.Add(0);
                    first.Add(filled.Count);
                }

                years[place] |= 1UL << bit;
                sums[place] += data.Amount[row];
                filled.Add(data.Amount[row]);
                if (part != 0)
                {
                    parts.Add(part);
                    sumOfParts += part;
                }
            }

            EndRun();
            First[facility + 1] = shapes.Count;
            MostOfFacility = Math.Max(MostOfFacility, shapes.Count - First[facility]);
        }

        (Shape, Years, Sum, firstSlot, slots) = ([.. shapes], [.. years], [.. sums], [.. first, filled.Count], [.. filled]);

        // Whether there are accidental parts is of the shape, so all records of a run have one or none has.
        void EndRun()
        {
            filled.AddRange(parts);
            parts.Clear();
            sumOfParts = 0;
        }
    }

    /// <summary>For each facility the first of its runs; one more at the end.</summary>
    public int[] First { get; }

    /// <summary>For each run its shape.</summary>
    public int[] Shape { get; }

    /// <summary>For each run its years, as bits.</summary>
    public ulong[] Years { get; }

    /// <summary>For each run the sum of its amounts, in hundred-millionths; where that would not fit, another run begins.</summary>
    public long[] Sum { get; }

    /// <summary>For each segment how many records it has.</summary>
    public int[] RecordsOfSegment { get; }

    /// <summary>The most runs that a facility has.</summary>
    public int MostOfFacility { get; }

    /// <summary>The sum of a run over some of its years. No amount is below zero, so it fits as the whole sum does.</summary>
    public long AmountIn(int run, ulong years) => years == Years[run] ? Sum[run] : SumOf(run, firstSlot[run], years);

    /// <summary>The sum of the accidental parts of a run over some of its years.</summary>
    public long AccidentalIn(int run, ulong years)
    {
        var first = firstSlot[run] + BitOperations.PopCount(Years[run]);
        return first == firstSlot[run + 1] ? 0 : SumOf(run, first, years);
    }

    private long SumOf(int run, int first, ulong years)
    {
        var (sum, all) = (0L, Years[run]);
        for (var left = years; left != 0; left &= left - 1)
        {
            sum += slots[first + BitOperations.PopCount(all & ((left & (0 - left)) - 1))];
        }

        return sum;
    }

    private static bool Overflows(long sum, long amount) => amount > long.MaxValue - sum;
}
