using Prtr.Search.Measures;
using Prtr.Search.Queries;
using Prtr.Search.Register;

namespace Prtr.Search.Aggregates;

/// <summary>Groups of records that were counted one by one, every one with all wider ones.</summary>
internal sealed class GatheredGroups : IRecordGroups
{
    private readonly AggregateRequest request;
    private readonly Dictionary<CellKey, int> places = [];
    private readonly List<(CellKey Key, RecordSums Sums)> groups = [];
    private readonly IReadOnlySet<(CellKey, RecordKind)> changed;

    public GatheredGroups(AggregateRequest request, LargestValues largest, IReadOnlyDictionary<CellKey, RecordSums> cells, IEnumerable<(CellKey Key, RecordKind Kind)> changed)
    {
        this.request = request;
        this.changed = changed.SelectMany(cell => largest.Of(cell.Key).Totals().Select(key => (key, cell.Kind))).ToHashSet();
        foreach (var (key, sums) in cells)
        {
            foreach (var total in largest.Of(key).Totals())
            {
                if (!places.TryGetValue(total, out var place))
                {
                    places.Add(total, place = groups.Count);
                    groups.Add((total, new RecordSums()));
                }

                groups[place].Sums.Add(sums);
            }
        }
    }

    public IEnumerable<int> All => Enumerable.Range(0, groups.Count);

    public int Combinations => groups.Count(group => request.IsRow(group.Key) && group.Key.Column is null == request.Column is null);

    public string? Value(int group, int dimension) => request.ValueIn(groups[group].Key, dimension);

    public int Find(params ReadOnlySpan<string?> values)
    {
        var rows = request.Rows.Count;
        return places.GetValueOrDefault(new(rows > 0 ? values[0] : null, rows > 1 ? values[1] : null, request.Column is null ? null : values[rows]), -1);
    }

    public decimal? Value(int group, Measure measure) => Of(group).Value(measure);

    public bool IsOfSeveral(int group, Measure measure) => Of(group).IsOfSeveral(measure);

    public int Withheld(int group, Measure measure) => Of(group).Withheld(measure);

    public bool IsChanged(int group, RecordKind kind) => changed.Contains((groups[group].Key, kind));

    private Measured Of(int group) => groups[group].Sums.ToMeasured();
}
