using Prtr.Search.Measures;
using Prtr.Search.Register;

namespace Prtr.Search.Queries;

/// <summary>What was counted by groups, by the number of a group.</summary>
public interface IRecordGroups
{
    /// <summary>The numbers of all groups, the wider ones among them.</summary>
    IEnumerable<int> All { get; }

    /// <summary>How many have a value in every dimension.</summary>
    int Combinations { get; }

    /// <summary>The group's value in a dimension of the question; null where it takes in all of them.</summary>
    string? Value(int group, int dimension);

    /// <summary>The group with a value, or null, for each dimension of the question; -1 where no record belongs to it.</summary>
    int Find(params ReadOnlySpan<string?> values);

    /// <summary>The value of a measure of the question, or the number of facilities; null when no value that counts for it is given, which is not a zero, and over several pollutants or classes of waste.</summary>
    decimal? Value(int group, Measure measure);

    /// <summary>Whether there is no value because it would add different things.</summary>
    bool IsOfSeveral(int group, Measure measure);

    /// <summary>How many values are withheld, and so missing in the measure's value. Counts miss nothing.</summary>
    int Withheld(int group, Measure measure);

    /// <summary>Whether it holds records of the kind whose pollutants have another threshold than in the year before; only where the question marks them.</summary>
    bool IsChanged(int group, RecordKind kind);
}
