using Prtr.Search.Measures;
using Prtr.Search.Queries;
using Prtr.Search.Register;

namespace Prtr.Search.Embedded;

/// <summary>Counts and sums of groups: an array for each, in which a group has one place.</summary>
internal sealed class GroupTable : IRecordGroups
{
    private const int Few = 256;

    private readonly GroupNumbers numbers;
    private readonly NumberPlaces places;
    private int[] facilities;
    private int[]? records;
    private byte[]? changed;

    public GroupTable(GroupNumbers numbers, RecordGrouping grouping, GroupColumns columns)
    {
        this.numbers = numbers;
        places = new NumberPlaces(numbers.End);
        facilities = new int[Math.Max(places.Room, Few)];
        records = grouping.Measures.Contains(Measure.Records) ? new int[facilities.Length] : null;
        changed = grouping.MarksThresholds ? new byte[facilities.Length] : null;
        Sums = [.. grouping.Measures.Where(measure => measure.Amount is not null).Select(measure => new MeasureSums(measure, columns.Of(measure), facilities.Length))];
    }

    public IEnumerable<int> All => Enumerable.Range(0, places.Room).Where(place => facilities[place] > 0);

    public int Combinations { get; private set; }

    /// <summary>The sums of measures.</summary>
    public MeasureSums[] Sums { get; }

    /// <summary>The place of a group that holds a record.</summary>
    public int Of(long number)
    {
        var place = places.Of(number);
        if (place >= facilities.Length)
        {
            Grow(2 * facilities.Length);
        }

        return place;
    }

    /// <summary>Counts another facility.</summary>
    /// <param name="isWhole">Whether the group has a value in every dimension.</param>
    public void CountFacility(int place, bool isWhole)
    {
        if (facilities[place]++ == 0 && isWhole)
        {
            Combinations++;
        }
    }

    /// <summary>Counts records in a group with a value in every dimension.</summary>
    public void CountRecords(int place, int count)
    {
        if (records is not null)
        {
            records[place] += count;
        }
    }

    public void MarkChanged(int place, RecordKind kind) => changed![place] |= (byte)(1 << (int)kind);

    /// <summary>Adds all records to the wider groups, once all have come: dimension by dimension, so that each is counted once.</summary>
    public void Widen()
    {
        foreach (var dimension in numbers.Dimensions)
        {
            foreach (var place in All)
            {
                var number = places.NumberAt(place);
                if (dimension.ShareIn(number) is > 0 and var share)
                {
                    AddTo(places.Find(number - share), place);
                }
            }
        }
    }

    public string? Value(int group, int dimension) => numbers.Dimensions[dimension].ValueIn(places.NumberAt(group));

    public int Find(params ReadOnlySpan<string?> values) =>
        numbers.Of(values) is >= 0 and var number && places.Find(number) is >= 0 and var place && facilities[place] > 0 ? place : -1;

    public decimal? Value(int group, Measure measure) =>
        measure == Measure.Facilities ? facilities[group]
        : measure == Measure.Records ? records![group]
        : Of(measure).Value(group);

    public bool IsOfSeveral(int group, Measure measure) => measure.Amount is not null && Of(measure).IsOfSeveral(group);

    public int Withheld(int group, Measure measure) => measure.Amount is null ? 0 : Of(measure).Withheld(group);

    public bool IsChanged(int group, RecordKind kind) => changed is not null && (changed[group] >> (int)kind & 1) == 1;

    private MeasureSums Of(Measure measure) => Array.Find(Sums, one => one.Measure == measure) ?? throw new ArgumentException($"{measure.Name} was not asked for.");

    private void AddTo(int wider, int place)
    {
        foreach (var measure in Sums)
        {
            measure.AddTo(wider, place);
        }

        if (records is not null)
        {
            records[wider] += records[place];
        }

        if (changed is not null)
        {
            changed[wider] |= changed[place];
        }
    }

    private void Grow(int larger)
    {
        Array.Resize(ref facilities, larger);
        if (records is not null)
        {
            Array.Resize(ref records, larger);
        }

        if (changed is not null)
        {
            Array.Resize(ref changed, larger);
        }

        Array.ForEach(Sums, measure => measure.Grow(larger));
    }
}
