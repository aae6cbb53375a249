using Prtr.Search.Queries;

namespace Prtr.Search.Embedded;

/// <summary>The numbers of groups: the share of the year, of the segment and of the shape of a record added up. Without the share of a dimension it is the group of all its values.</summary>
internal sealed class GroupNumbers
{
    private readonly GroupDimension[] dimensions;
    private readonly List<(GroupDimension Dimension, int[] Code)> ofSegment = [];
    private readonly List<(GroupDimension Dimension, int[] Code)> ofShape = [];

    public GroupNumbers(EmbeddedIndex index, RecordGrouping grouping)
    {
        dimensions = new GroupDimension[grouping.By.Count];
        OfYear = new long[index.State.Years.Count];
        End = 1;
        // The year comes last, so that the numbers of groups over all years are the lowest.
        foreach (var (place, (asked, alone)) in grouping.By.Index().OrderBy(by => by.Item.Dimension.IsYear))
        {
            if (asked.IsYear)
            {
                var years = new ValuePlaces(index.State.Years.Select(grouping.YearText));
                dimensions[place] = new GroupDimension(years, alone, End);
                OfYear = [.. Enumerable.Range(0, OfYear.Length).Select(dimensions[place].ShareOf)];
                HasYear = true;
            }
            else
            {
                var column = index.Grouped.Of(asked);
                dimensions[place] = new GroupDimension(column.Values, alone, End);
                (column.IsOfReport ? ofSegment : ofShape).Add((dimensions[place], column.Code));
                IsFine |= column.IsFine;
            }

            End = dimensions[place].NextStep;
        }
    }

    public IReadOnlyList<GroupDimension> Dimensions => dimensions;

    /// <summary>Where the numbers end.</summary>
    public long End { get; }

    /// <summary>Whether the year is a dimension.</summary>
    public bool HasYear { get; }

    /// <summary>Whether a dimension tells apart what queries do not, so that <see cref="GroupColumns.FineRuns"/> have to be read.</summary>
    public bool IsFine { get; }

    /// <summary>By the year's bit; zeros where the year is no dimension.</summary>
    public long[] OfYear { get; }

    /// <summary>How many sums <see cref="OfSegment"/> gives.</summary>
    public int SegmentSums => 1 << ofSegment.Count;

    /// <summary>How many sums <see cref="OfShape"/> gives.</summary>
    public int ShapeSums => 1 << ofShape.Count;

    /// <summary>The sums of some of a segment's shares: none of them first, all of them last.</summary>
    public void OfSegment(int segment, Span<long> sums) => Fill(sums, ofSegment, segment);

    /// <summary>The same of a shape of records.</summary>
    public void OfShape(int shape, Span<long> sums) => Fill(sums, ofShape, shape);

    /// <summary>The number of a group by the texts of its values; -1 where one of them has none.</summary>
    public long Of(ReadOnlySpan<string?> values)
    {
        long number = 0;
        for (var place = 0; place < values.Length; place++)
        {
            if (dimensions[place].ShareOf(values[place]) is not (>= 0 and var share))
            {
                return -1;
            }

            number += share;
        }

        return number;
    }

    private static void Fill(Span<long> sums, List<(GroupDimension Dimension, int[] Code)> dimensions, int thing)
    {
        sums[0] = 0;
        var filled = 1;
        foreach (var (dimension, code) in dimensions)
        {
            var share = dimension.ShareOf(code[thing]);
            for (var place = 0; place < filled; place++)
            {
                sums[filled + place] = sums[place] + share;
            }

            filled *= 2;
        }
    }
}
