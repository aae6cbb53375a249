using System.Collections.Immutable;
using Prtr.Search.Measures;
using Prtr.Search.Register;

namespace Prtr.Search.Queries;

/// <summary>Groups that are counted record by record: each record is added to the one with its value in every dimension, and in the end these to all wider ones.</summary>
internal sealed class GroupCounter(RecordGrouping grouping)
{
    private readonly Dictionary<string, CountedGroup> groups = [];

    /// <summary>Whether there are more than the question allows.</summary>
    public bool IsTooMany => groups.Count > grouping.Most;

    /// <summary>The group of a record.</summary>
    /// <param name="valueOf">Its value in a dimension; null where it has none.</param>
    public CountedGroup Of(Func<RecordDimension, string?> valueOf)
    {
        var values = grouping.By.Select(by => by.StandsFor(valueOf(by.Dimension) ?? RecordDimension.Missing)).ToArray();
        var key = string.Join('\n', values);
        if (!groups.TryGetValue(key, out var group))
        {
            groups.Add(key, group = new CountedGroup(values));
        }

        return group;
    }

    /// <summary>All groups with the wider ones; null when there are more than the question allows.</summary>
    public IRecordGroups? ToGroups()
    {
        if (IsTooMany)
        {
            return null;
        }

        var all = new MeasuredGroups();
        for (var taken = 0; taken < 1 << grouping.By.Count; taken++)
        {
            foreach (var alike in groups.Values.GroupBy(group => string.Join('\n', group.Only(taken))))
            {
                var parts = alike.ToList();
                all.Add([.. parts[0].Only(taken)], RecordSums.Of(parts.Select(part => part.Sums)).ToMeasured(), parts.Aggregate(ImmutableHashSet<RecordKind>.Empty, (changed, part) => changed.Union(part.Changed)));
            }
        }

        return all;
    }
}

/// <summary>The records with the same value in every dimension.</summary>
internal sealed class CountedGroup(string[] values)
{
    public RecordSums Sums { get; } = new();

    /// <summary>The kinds of which it holds records whose pollutants have another threshold than in the year before.</summary>
    public HashSet<RecordKind> Changed { get; } = [];

    /// <summary>The values of some dimensions, by their bits; null for each of the others.</summary>
    public IEnumerable<string?> Only(int taken) => values.Select((value, place) => (taken >> place & 1) == 1 ? value : null);
}
