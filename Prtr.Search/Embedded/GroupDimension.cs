using Prtr.Search.Queries;

namespace Prtr.Search.Embedded;

/// <summary>
/// A dimension's share of the numbers that stand for groups: each value has one, and the numbers of a group are added up. 0 stands for all values together.
/// </summary>
internal sealed class GroupDimension
{
    private readonly long step;
    private readonly ValuePlaces values;

    // For each code of the dimension's values the place of what stands for it; null where every value stands alone.
    private readonly int[]? places;

    /// <param name="all">The dimension's values; the place of each is its code.</param>
    /// <param name="alone">Those that stand alone, all others being one; null for all.</param>
    /// <param name="step">The number of the first value.</param>
    public GroupDimension(ValuePlaces all, IReadOnlySet<string>? alone, long step)
    {
        this.step = step;
        values = alone is null ? all : new ValuePlaces();
        places = alone is null ? null
            : [.. all.Values.Select(value => values.Of(value == RecordDimension.Missing || alone.Contains(value) ? value : RecordDimension.Other))];
    }

    /// <summary>The step of the next dimension, and where the numbers end if there is none.</summary>
    public long NextStep => step * (values.Values.Count + 1);

    /// <summary>What a value adds to the number of a group.</summary>
    public long ShareOf(int code) => step * ((places is null ? code : places[code]) + 1);

    /// <summary>The same of a value by its text, null standing for all together; -1 where no record has it.</summary>
    public long ShareOf(string? value) => value is null ? 0 : values.Find(value) is >= 0 and var place ? step * (place + 1) : -1;

    /// <summary>What this dimension added to the number of a group.</summary>
    public long ShareIn(long number) => PlaceIn(number) * step;

    /// <summary>The value of a group; null for all together.</summary>
    public string? ValueIn(long number) => PlaceIn(number) is > 0 and var place ? values.Values[(int)place - 1] : null;

    private long PlaceIn(long number) => number / step % (values.Values.Count + 1);
}
