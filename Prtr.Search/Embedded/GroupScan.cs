using System.Globalization;
using System.Numerics;
using Prtr.Search.Queries;
using Prtr.Search.Reference;

namespace Prtr.Search.Embedded;

/// <summary>Counts by groups: one pass over the records, facility by facility, in which each adds what its shape says to the group that its report and its shape make up.</summary>
internal sealed class GroupScan
{
    private const int FacilitiesAtOnce = 1024;
    private const long Passed = -1;

    private readonly EmbeddedIndex index;
    private readonly RecordGrouping grouping;
    private readonly QueryPlan plan;
    private readonly ComparableRows? comparable;
    private readonly ulong[]? changed;
    private readonly RecordGroups groups;

    // What a year, a segment's code, or a shape adds to the number of a group.
    private readonly long[] ofYear;
    private readonly List<(GroupDimension Dimension, int[] Code)> ofSegment = [];
    private readonly long[] ofShape;

    public GroupScan(EmbeddedIndex index, RecordGrouping grouping, ReferenceData reference)
    {
        (this.index, this.grouping) = (index, grouping);
        plan = new QueryPlan(index, grouping.Query);
        comparable = grouping.ComparableIn is { } years ? new ComparableRows(index, years, reference) : null;
        changed = grouping.MarksThresholds ? ChangedThresholds(reference) : null;
        ofYear = new long[index.State.Years.Count];
        ofShape = Array.ConvertAll(index.Data.Shapes, shape => grouping.Counts(shape) ? 0 : Passed);
        for (var shape = 0; shape < ofShape.Length; shape++)
        {
            ofShape[shape] = plan.ShapeState[index.Asked.Of[shape]] == QueryPlan.In ? ofShape[shape] : Passed;
        }

        groups = new RecordGroups(Dimensions(), index.Grouped.Parts);
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
            if (groups.Combinations > grouping.Most)
            {
                return null;
            }
        }

        groups.Widen();
        return groups;
    }

    private void AddFacility(int facility)
    {
        var segments = index.Segments;
        var first = segments.First[facility];
        Span<byte> states = stackalloc byte[segments.First[facility + 1] - first];
        plan.SegmentStates(first, states);
        var isRead = false;
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

            var number = ofYear[bit];
            foreach (var (dimension, code) in ofSegment)
            {
                number += dimension.ShareOf(code[segment]);
            }

            AddReport(report, bit, number, facility + 1, plan.ReportMask(segment));
        }
    }

    private void AddReport(int report, int bit, long number, int facility, ushort mask)
    {
        var (data, parts, hasText) = (index.Data, index.Grouped.Parts.Of, plan.HasText);
        for (var row = data.FirstRow[report]; row < data.FirstRow[report + 1]; row++)
        {
            var share = ofShape[data.RowShape[row]];
            if (share == Passed)
            {
                continue;
            }

            var shape = index.Asked.Of[data.RowShape[row]];
            if ((hasText && !plan.TextTakes(mask, shape)) || comparable?.Takes(shape) == false)
            {
                continue;
            }

            ref var part = ref parts[shape];
            groups.Add(number + share, facility, part, data.Amount[row]);
            if (part.IsAccidental)
            {
                groups.AddAccidental(data.Accidental.GetValueOrDefault(row));
            }

            if (changed is not null && (changed[shape] >> bit & 1) == 1)
            {
                groups.MarkChanged(part);
            }
        }
    }

    private GroupDimension[] Dimensions()
    {
        var dimensions = new List<GroupDimension>();
        foreach (var (asked, alone) in grouping.By)
        {
            var step = dimensions.Count == 0 ? 1 : dimensions[^1].NextStep;
            if (asked.IsYear)
            {
                var dimension = new GroupDimension([.. index.State.Years.Select(year => (year + grouping.Later).ToString("0000", CultureInfo.InvariantCulture))], alone, step);
                dimensions.Add(dimension);
                for (var year = 0; year < ofYear.Length; year++)
                {
                    ofYear[year] = dimension.ShareOf(year);
                }

                continue;
            }

            var column = index.Grouped.Of(asked);
            dimensions.Add(new GroupDimension(column.Values, alone, step));
            if (column.IsOfReport)
            {
                ofSegment.Add((dimensions[^1], column.Code));
                continue;
            }

            for (var shape = 0; shape < ofShape.Length; shape++)
            {
                ofShape[shape] = ofShape[shape] == Passed ? Passed : ofShape[shape] + dimensions[^1].ShareOf(column.Code[shape]);
            }
        }

        return [.. dimensions];
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
