using Prtr.Search.Measures;
using Prtr.Search.Queries;
using Prtr.Search.Register;

namespace Prtr.Search.Embedded;

/// <summary>Groups as they are found: each has a number made of its values, and knows the wider groups that it is a part of.</summary>
internal sealed class RecordGroups(GroupDimension[] dimensions, ShapeParts parts) : IRecordGroups
{
    private readonly GroupSums sums = new(parts);
    private readonly NumberPlaces places = new(dimensions.Length == 0 ? 1 : dimensions[^1].NextStep);
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
            last = places.Of(number) is >= 0 and var known ? known : Combination(number);
            lastNumber = number;
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

    // A combination with its place among the combinations.
    private int Combination(long number)
    {
        places.Put(number, combinations.Count);
        numbers.Add(number);
        combinations.Add(sums.Add());
        for (var all = 1; all <= widerOfEach; all++)
        {
            var left = number;
            for (var dimension = 0; dimension < dimensions.Length; dimension++)
            {
                left -= (all >> dimension & 1) == 1 ? dimensions[dimension].ShareIn(number) : 0;
            }

            wider.Add(Wider(left));
        }

        return combinations.Count - 1;
    }

    // A group that takes in several combinations; its number has no value in some dimension, so no combination has the same.
    private int Wider(long number)
    {
        if (places.Of(number) is >= 0 and var known)
        {
            return known;
        }

        var group = sums.Add();
        places.Put(number, group);
        numbers.Add(number);
        return group;
    }
}
