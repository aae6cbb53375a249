using System.Numerics;
using Prtr.Search.Queries;
using Prtr.Search.Reference;

namespace Prtr.Search.Embedded;

/// <summary>Counts by groups: one pass over the records, facility by facility, in which each adds what its shape says to the group that its report and its shape make up.</summary>
internal sealed class GroupScan : IDisposable
{
    private const int FacilitiesAtOnce = 1024;

    private readonly EmbeddedIndex index;
    private readonly RecordGrouping grouping;
    private readonly QueryPlan plan;
    private readonly ComparableRows? comparable;
    private readonly ulong[]? changed;
    private readonly GroupNumbers numbers;
    private readonly ShapeNumbers shapes;
    private readonly GroupTable table;
    private readonly FacilityMarks marks;

    public GroupScan(EmbeddedIndex index, RecordGrouping grouping, ReferenceData reference)
    {
        (this.index, this.grouping) = (index, grouping);
        plan = new QueryPlan(index, grouping.Query);
        comparable = grouping.ComparableIn is { } years ? new ComparableRows(index, years, reference) : null;
        changed = grouping.MarksThresholds ? ChangedThresholds(reference) : null;
        numbers = new GroupNumbers(index, grouping);
        var counts = Array.ConvertAll(index.Asked.Shapes, grouping.Counts);
        shapes = new ShapeNumbers(numbers, index.Data.Shapes.Length, shape => index.Asked.Of[shape] is var asked && counts[asked] && plan.ShapeState[asked] == QueryPlan.In);
        table = new GroupTable(numbers, grouping, index.Grouped);
        marks = new FacilityMarks(table.Room);
    }

    /// <summary>The groups; null when there are too many.</summary>
    public IRecordGroups? Run(CancellationToken cancellationToken)
    {
        for (var facility = 0; facility < index.Segments.FacilityIds.Length; facility++)
        {
            if (facility % FacilitiesAtOnce == 0)
            {
                cancellationToken.ThrowIfCancellationRequested();
            }

            AddFacility(facility);
            if (table.Combinations > grouping.Most)
            {
                return null;
            }
        }

        table.Widen();
        return table;
    }

    public void Dispose()
    {
        shapes.Dispose();
        marks.Dispose();
    }

    private void AddFacility(int facility)
    {
        var segments = index.Segments;
        var first = segments.First[facility];
        Span<byte> states = stackalloc byte[segments.First[facility + 1] - first];
        plan.SegmentStates(first, states);
        Span<long> ofSegment = stackalloc long[numbers.SegmentSums];
        var (isRead, last) = (false, -1);
        var report = segments.FirstReport[facility];
        for (var left = segments.YearsOfFacility(facility); left != 0; left &= left - 1, report++)
        {
            var (bit, segment) = (BitOperations.TrailingZeroCount(left), segments.OfReport[report]);
            if ((plan.Years >> bit & 1) == 0 || states[segment - first] != QueryPlan.In)
            {
                continue;
            }

            if (!isRead)
            {
                comparable?.Turn(facility);
                isRead = true;
            }

            if (segment != last)
            {
                numbers.OfSegment(segment, ofSegment);
                last = segment;
            }

            AddReport(report, bit, ofSegment, facility + 1, plan.ReportMask(segment));
        }
    }

    private void AddReport(int report, int bit, ReadOnlySpan<long> ofSegment, int facility, ushort mask)
    {
        var (data, hasText, year, ofYear) = (index.Data, plan.HasText, numbers.HasYear ? 1UL << bit : 1, numbers.OfYear[bit]);
        for (var row = data.FirstRow[report]; row < data.FirstRow[report + 1]; row++)
        {
            var shape = data.RowShape[row];
            var asked = index.Asked.Of[shape];
            if (!shapes.Takes(shape) || (hasText && !plan.TextTakes(mask, asked)) || comparable?.Takes(asked) == false)
            {
                continue;
            }

            var ofShape = shapes.Of(shape);
            CountFacility(ofSegment, ofShape, facility, year, ofYear);
            var place = table.Of(ofSegment[^1] + ofShape[^1] + ofYear);
            table.Add(place, asked, data.Amount[row], index.Shapes.IsAccidental[asked] ? data.Accidental.GetValueOrDefault(row) : 0);
            if (changed is not null && (changed[asked] >> bit & 1) == 1)
            {
                table.MarkChanged(place, index.Asked.Shapes[asked].Kind);
            }
        }
    }

    // In all groups that the record belongs to. The one with a value in every dimension is the first: where the facility was met there, it was met in all.
    private void CountFacility(ReadOnlySpan<long> ofSegment, ReadOnlySpan<long> ofShape, int facility, ulong year, long ofYear)
    {
        for (var one = ofSegment.Length - 1; one >= 0; one--)
        {
            for (var other = ofShape.Length - 1; other >= 0; other--)
            {
                var number = ofSegment[one] + ofShape[other];
                var place = table.Of(number);
                var isWhole = one == ofSegment.Length - 1 && other == ofShape.Length - 1;
                var (isFirst, isNew) = marks.Mark(place, facility, year);
                if (isFirst)
                {
                    table.CountFacility(place, isWhole && !numbers.HasYear);
                }

                if (isNew && numbers.HasYear)
                {
                    table.CountFacility(table.Of(number + ofYear), isWhole);
                }

                if (!isNew && isWhole)
                {
                    return;
                }
            }
        }
    }

    // For each shape the years, as bits, of records that stand in a year in which its pollutant has another threshold than in the one before.
    private ulong[] ChangedThresholds(ReferenceData reference)
    {
        var subjects = index.Grouped.Subjects;
        var ofSubject = Array.ConvertAll(subjects.All, subject => index.State.Years
            .Where(year => !subject.HasOneThreshold(reference, [year + grouping.Later - 1, year + grouping.Later]))
            .Aggregate(0UL, (years, year) => years | index.Segments.YearsOf(year)));
        return Array.ConvertAll(subjects.Of, subject => ofSubject[subject]);
    }
}
