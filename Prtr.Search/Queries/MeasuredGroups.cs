using System.Collections.Immutable;
using Prtr.Search.Measures;
using Prtr.Search.Register;

namespace Prtr.Search.Queries;

/// <summary>Groups as they come, each with all of its figures.</summary>
internal sealed class MeasuredGroups : IRecordGroups
{
    private readonly Dictionary<string, int> places = [];
    private readonly List<(string?[] Values, Measured Measured, ImmutableHashSet<RecordKind> Changed)> groups = [];

    public IEnumerable<int> All => Enumerable.Range(0, groups.Count);

    public int Combinations { get; private set; }

    /// <param name="values">One for each dimension of the question; null where the group takes in all of them.</param>
    /// <param name="changed">The kinds of which it holds records whose pollutants have another threshold than in the year before.</param>
    public void Add(string?[] values, Measured measured, ImmutableHashSet<RecordKind> changed)
    {
        places.Add(KeyOf(values), groups.Count);
        groups.Add((values, measured, changed));
        Combinations += values.Contains(null) ? 0 : 1;
    }

    public string? Value(int group, int dimension) => groups[group].Values[dimension];

    public int Find(params ReadOnlySpan<string?> values) => places.GetValueOrDefault(KeyOf(values), -1);

    public decimal? Value(int group, Measure measure) => groups[group].Measured.Value(measure);

    public bool IsOfSeveral(int group, Measure measure) => groups[group].Measured.IsOfSeveral(measure);

    public int Withheld(int group, Measure measure) => groups[group].Measured.Withheld(measure);

    public bool IsChanged(int group, RecordKind kind) => groups[group].Changed.Contains(kind);

    // All values together are another thing than the value of records that have none.
    private static string KeyOf(ReadOnlySpan<string?> values)
    {
        var key = "";
        foreach (var value in values)
        {
            key += value is null ? "\n*" : "\n=" + value;
        }

        return key;
    }
}
