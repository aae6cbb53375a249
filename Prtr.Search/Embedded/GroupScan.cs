using System.Buffers;
using System.Numerics;
using Prtr.Search.Queries;
using Prtr.Search.Reference;

namespace Prtr.Search.Embedded;

/// <summary>Counts by groups: one pass over the runs, segment by segment, in which each adds to the groups that its segment, its shape and its years make up.</summary>
internal sealed class GroupScan : IDisposable
{
    private const int SegmentsAtOnce = 1024;

    private readonly EmbeddedIndex index;
    private readonly RecordGrouping grouping;
    private readonly QueryPlan plan;
    private readonly Segments segments;
    private readonly ComparableRows? comparable;
    private readonly ulong[]? changed;
    private readonly GroupNumbers numbers;
    private readonly Runs runs;

    // For each shape of runs its place among those that queries ask.
    private readonly int[]? asked;
    private readonly ShapeNumbers shapes;
    private readonly GroupTable table;
    private readonly FacilityMarks marks = new();

    public GroupScan(EmbeddedIndex index, RecordGrouping grouping, ReferenceData reference)
    {
        (this.index, this.grouping, segments) = (index, grouping, index.Segments);
        plan = new QueryPlan(index, grouping.Query);
        comparable = grouping.ComparableIn is { } years ? new ComparableRows(index, years, reference) : null;
        changed = grouping.MarksThresholds ? index.Grouped.ChangedThresholds(reference, grouping.Later) : null;
        numbers = new GroupNumbers(index, grouping);
        runs = numbers.IsFine ? index.Grouped.FineRuns : index.Runs;
        asked = numbers.IsFine ? index.Asked.Of : null;
        var counts = index.Asked.Shapes.Select((shape, place) => plan.ShapeState[place] == QueryPlan.In && grouping.Counts(shape)).ToArray();
        shapes = numbers.IsFine
            ? new ShapeNumbers(numbers, [.. Enumerable.Range(0, index.Data.Shapes.Length)], shape => counts[index.Asked.Of[shape]])
            : new ShapeNumbers(numbers, index.Asked.First, shape => counts[shape]);
        table = new GroupTable(numbers, grouping, index.Grouped);
    }

    /// <summary>The groups; null when there are too many.</summary>
    public IRecordGroups? Run(CancellationToken cancellationToken)
    {
        var count = segments.Years.Length;
        var states = ArrayPool<byte>.Shared.Rent(count);
        plan.SegmentStates(0, states.AsSpan(0, count));
        var lastRead = -1;
        for (var segment = 0; segment < count && table.Combinations <= grouping.Most; segment++)
        {
            if (segment % SegmentsAtOnce == 0)
            {
                cancellationToken.ThrowIfCancellationRequested();
            }

            var years = segments.Years[segment] & plan.Years;
            if (states[segment] != QueryPlan.In || years == 0)
            {
                continue;
            }

            if (comparable is not null && segments.Facility[segment] != lastRead)
            {
                comparable.Turn(lastRead = segments.Facility[segment]);
            }

            AddSegment(segment, years);
        }

        ArrayPool<byte>.Shared.Return(states);
        if (table.Combinations > grouping.Most)
        {
            return null;
        }

        table.Widen();
        return table;
    }

    public void Dispose()
    {
        shapes.Dispose();
        marks.Dispose();
    }

    private void AddSegment(int segment, ulong years)
    {
        var (facility, mask) = (segments.Facility[segment], plan.ReportMask(segment));
        Span<long> ofSegment = stackalloc long[numbers.SegmentSums];
        numbers.OfSegment(segment, ofSegment);
        for (var run = runs.First[facility]; run < runs.First[facility + 1]; run++)
        {
            var (shape, taken) = (runs.Shape[run], runs.Years[run] & years);
            if (taken == 0 || !shapes.Takes(shape))
            {
                continue;
            }

            var place = asked is null ? shape : asked[shape];
            if ((plan.HasText && !plan.TextTakes(mask, place)) || comparable?.Takes(place) == false)
            {
                continue;
            }

            var ofShape = shapes.Of(shape);
            CountFacility(ofSegment, ofShape, facility + 1, taken);
            Add(run, place, ofSegment[^1] + ofShape[^1], taken);
        }
    }

    // In all groups that the run belongs to. The one with a value in every dimension is the first: where the facility was met there, it was met in all.
    private void CountFacility(ReadOnlySpan<long> ofSegment, ReadOnlySpan<long> ofShape, int facility, ulong years)
    {
        for (var one = ofSegment.Length - 1; one >= 0; one--)
        {
            for (var other = ofShape.Length - 1; other >= 0; other--)
            {
                var (number, isWhole) = (ofSegment[one] + ofShape[other], one == ofSegment.Length - 1 && other == ofShape.Length - 1);
                var place = table.Of(number);
                var fresh = marks.Mark(place, facility, years, out var isFirst);
                if (fresh == 0 && isWhole)
                {
                    return;
                }

                if (isFirst)
                {
                    table.CountFacility(place, isWhole && !numbers.HasYear);
                }

                for (var left = numbers.HasYear ? fresh : 0; left != 0; left &= left - 1)
                {
                    table.CountFacility(table.Of(number + numbers.OfYear[BitOperations.TrailingZeroCount(left)]), isWhole);
                }
            }
        }
    }

    // To the group with a value in every dimension; where the year is one of them, to one for each year.
    private void Add(int run, int shape, long number, ulong years)
    {
        if (!numbers.HasYear)
        {
            AddTo(table.Of(number), run, shape, years);
            return;
        }

        for (var left = years; left != 0; left &= left - 1)
        {
            AddTo(table.Of(number + numbers.OfYear[BitOperations.TrailingZeroCount(left)]), run, shape, left & (0 - left));
        }
    }

    private void AddTo(int place, int run, int shape, ulong years)
    {
        var records = BitOperations.PopCount(years);
        table.CountRecords(place, records);
        foreach (var sums in table.Sums)
        {
            if (sums.Concerns(shape))
            {
                sums.Add(place, shape, records, sums.Measure.IsPart ? runs.AccidentalIn(run, years) : runs.AmountIn(run, years));
            }
        }

        if (changed is not null && (changed[shape] & years) != 0)
        {
            table.MarkChanged(place, index.Asked.Shapes[shape].Kind);
        }
    }
}
