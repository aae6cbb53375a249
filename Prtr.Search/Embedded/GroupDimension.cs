using Prtr.Search.Queries;

namespace Prtr.Search.Embedded;

/// <summary>
/// A dimension's share of the numbers that stand for groups: each value has one, and the numbers of a group are added up. 0 stands for all values together.
/// </summary>
internal sealed class GroupDimension
{
    private readonly List<string> values;
    private readonly long step;
    private readonly long[] shares;

    /// <param name="found">The values by their codes.</param>
    /// <param name="step">The number of the first value.</param>
    public GroupDimension(IReadOnlyList<string> found, IReadOnlySet<string>? alone, long step)
    {
        this.step = step;
        var kept = new List<string>();
        var other = -1;
        shares = [.. found.Select(value => step * (PlaceOf(value) + 1))];
        values = kept;

        int PlaceOf(string value)
        {
            if (alone is null || value == RecordDimension.Missing || alone.Contains(value))
            {
                kept.Add(value);
                return kept.Count - 1;
            }

            if (other < 0)
            {
                kept.Add(RecordDimension.Other);
                other = kept.Count - 1;
            }

            return other;
        }
    }

    /// <summary>The step of the next dimension, and where the numbers end if there is none.</summary>
    public long NextStep => step * (values.Count + 1);

    /// <summary>What a value adds to the number of a group.</summary>
    public long ShareOf(int code) => shares[code];

    /// <summary>What this dimension added to the number of a group.</summary>
    public long ShareIn(long number) => number / step % (values.Count + 1) * step;

    /// <summary>The value of a group; null for all together.</summary>
    public string? ValueIn(long number) => (int)(number / step % (values.Count + 1)) is > 0 and var place ? values[place - 1] : null;
}
