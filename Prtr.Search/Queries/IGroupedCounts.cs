using Prtr.Search.Measures;
using Prtr.Search.Register;

namespace Prtr.Search.Queries;

/// <summary>Counts by groups in one pass over a data release.</summary>
public interface IGroupedCounts
{
    /// <summary>The groups that hold a record; null when there are more than the question allows.</summary>
    IRecordGroups? Groups(RecordGrouping grouping, CancellationToken cancellationToken);
}

/// <summary>What was counted, by the number of a group.</summary>
public interface IRecordGroups
{
    /// <summary>How many there are, the wider ones among them.</summary>
    int Count { get; }

    /// <summary>How many have a value in every dimension.</summary>
    int Combinations { get; }

    /// <summary>The group's value in a dimension of the question; null where it takes in all of them.</summary>
    string? Value(int group, int dimension);

    Measured Measured(int group);

    /// <summary>The kinds of records in it whose pollutants have another threshold than in the year before.</summary>
    IEnumerable<RecordKind> ChangedThresholds(int group);
}
