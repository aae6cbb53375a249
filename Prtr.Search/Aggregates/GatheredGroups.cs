using Prtr.Search.Measures;
using Prtr.Search.Queries;
using Prtr.Search.Register;

namespace Prtr.Search.Aggregates;

/// <summary>Groups of records that were counted one by one, every one with all wider ones.</summary>
internal sealed class GatheredGroups : IRecordGroups
{
    private readonly AggregateRequest request;
    private readonly Dictionary<CellKey, int> places = [];
    private readonly List<CellKey> keys = [];
    private readonly Measured[] measured;
    private readonly HashSet<(CellKey, RecordKind)> changed;

    public GatheredGroups(AggregateRequest request, LargestValues largest, IReadOnlyDictionary<CellKey, RecordSums> cells, IEnumerable<(CellKey Key, RecordKind Kind)> changed)
    {
        this.request = request;
        this.changed = changed.SelectMany(cell => largest.Of(cell.Key).Totals().Select(key => (key, cell.Kind))).ToHashSet();
        var groups = new List<RecordSums>();
        foreach (var (key, sums) in cells)
        {
            foreach (var total in largest.Of(key).Totals())
            {
                if (!places.TryGetValue(total, out var place))
                {
                    places.Add(total, place = keys.Count);
                    keys.Add(total);
                    groups.Add(new RecordSums());
                }

                groups[place].Add(sums);
            }
        }

        measured = [.. groups.Select(group => group.ToMeasured())];
    }

    public IEnumerable<int> All => Enumerable.Range(0, keys.Count);

    public int Combinations => keys.Count(key => request.IsRow(key) && key.Column is null == request.Column is null);

    public string? Value(int group, int dimension) => request.ValueIn(keys[group], dimension);

    public int Find(params ReadOnlySpan<string?> values)
    {
        var rows = request.Rows.Count;
        return places.GetValueOrDefault(new(rows > 0 ? values[0] : null, rows > 1 ? values[1] : null, request.Column is null ? null : values[rows]), -1);
    }

    public decimal? Value(int group, Measure measure) => measured[group].Value(measure);

    public bool IsOfSeveral(int group, Measure measure) => measured[group].IsOfSeveral(measure);

    public int Withheld(int group, Measure measure) => measured[group].Withheld(measure);

    public bool IsChanged(int group, RecordKind kind) => changed.Contains((keys[group], kind));
}
