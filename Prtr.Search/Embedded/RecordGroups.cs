using Prtr.Search.Measures;
using Prtr.Search.Queries;
using Prtr.Search.Register;

namespace Prtr.Search.Embedded;

/// <summary>Groups as they are found: each has a number made of its values, and knows the wider groups that it is a part of.</summary>
internal sealed class RecordGroups(GroupDimension[] dimensions, ShapeParts parts) : IRecordGroups
{
    private readonly GroupSums sums = new(parts);
    private readonly Dictionary<long, int> places = [];
    private readonly Dictionary<long, int> widerGroups = [];
    private readonly List<long> numbers = [];

    // Of the groups with a value in every dimension: which they are, and after each other the wider ones of each.
    private readonly List<int> combinations = [];
    private readonly List<int> wider = [];
    private readonly int widerOfEach = (1 << dimensions.Length) - 1;

    private long lastNumber = -1;
    private int last = -1;

    public int Count => sums.Count;

    public int Combinations => combinations.Count;

    public void Add(long number, int facility, in ShapePart part, long amount)
    {
        if (number != lastNumber)
        {
            (last, lastNumber) = (PlaceOf(number), number);
        }

        var group = combinations[last];
        if (sums.CountFacility(group, facility))
        {
            for (var place = last * widerOfEach; place < (last + 1) * widerOfEach; place++)
            {
                sums.CountFacility(wider[place], facility);
            }
        }

        sums.CountRecord(group, part, amount);
    }

    /// <summary>Adds the accidental part of the record that came last.</summary>
    public void AddAccidental(long amount) => sums.AddAccidental(combinations[last], amount);

    /// <summary>Marks the threshold of the record that came last.</summary>
    public void MarkChanged(in ShapePart part) => sums.MarkChanged(combinations[last], part.Kind);

    /// <summary>Adds all records to the wider groups, once all have come.</summary>
    public void Widen()
    {
        for (var place = 0; place < wider.Count; place++)
        {
            sums.AddTo(wider[place], combinations[place / widerOfEach]);
        }
    }

    public string? Value(int group, int dimension) => dimensions[dimension].ValueIn(numbers[group]);

    public Measured Measured(int group) => sums.Measured(group);

    public IEnumerable<RecordKind> ChangedThresholds(int group) => ExactSums.OfFacilities.Where(kind => sums.IsChanged(group, kind));

    // Its place among the combinations.
    private int PlaceOf(long number)
    {
        if (places.TryGetValue(number, out var place))
        {
            return place;
        }

        places.Add(number, place = combinations.Count);
        combinations.Add(Group(number));
        for (var all = 1; all <= widerOfEach; all++)
        {
            wider.Add(WiderGroup(dimensions.Where((_, dimension) => (all >> dimension & 1) == 1).Aggregate(number, (left, dimension) => left - dimension.ShareIn(number))));
        }

        return place;
    }

    private int WiderGroup(long number)
    {
        if (!widerGroups.TryGetValue(number, out var group))
        {
            widerGroups.Add(number, group = Group(number));
        }

        return group;
    }

    private int Group(long number)
    {
        numbers.Add(number);
        return sums.Add();
    }
}
