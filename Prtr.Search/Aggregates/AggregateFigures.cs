using Prtr.Search.Measures;

namespace Prtr.Search.Aggregates;

/// <summary>Works out the figures of an answer: values, and beside them shares, ranks and changes as far as they were asked for.</summary>
public sealed class AggregateFigures(AggregateAnswer answer)
{
    private const int Decimals = 2;

    private readonly AggregateRequest request = answer.Request;
    private readonly Dictionary<(string? Column, Measure Measure), Dictionary<CellKey, int>> ranks = [];

    /// <summary>The measures of a cell or total, in the order of the request.</summary>
    public IReadOnlyList<Figure> Of(CellKey key) => [.. request.Measures.Select(measure => Of(key, measure))];

    public Figure Of(CellKey key, Measure measure)
    {
        var cell = answer.Cell(key);
        var value = cell.Value(measure);
        var whole = request.Share is { } share ? answer.Cell(Whole(share, key, measure)).Value(measure) : null;
        var before = answer.Before(key)?.Value(measure);
        return new(
            value,
            cell.Withheld(measure),
            whole,
            Percent.Share(value, whole, Decimals),
            request.Rank && RanksIn(key.Column, measure).TryGetValue(key, out var rank) ? rank : null,
            before,
            answer.IsComparable(key, measure) ? Percent.Change(value, before, Decimals) : null);
    }

    // Of one pollutant the whole is of that pollutant.
    private CellKey Whole(ShareOf share, CellKey key, Measure measure)
    {
        var whole = share switch
        {
            ShareOf.Column => new(null, null, key.Column),
            ShareOf.Row => key with { Column = null },
            _ => CellKey.All,
        };
        return request.Apart(measure) is not { } apart ? whole
            : ReferenceEquals(request.Rows.ElementAtOrDefault(0), apart) ? whole with { First = key.First }
            : ReferenceEquals(request.Rows.ElementAtOrDefault(1), apart) ? whole with { Second = key.Second }
            : share == ShareOf.Total ? whole with { Column = key.Column }
            : whole;
    }

    private Dictionary<CellKey, int> RanksIn(string? column, Measure measure)
    {
        if (ranks.TryGetValue((column, measure), out var known))
        {
            return known;
        }

        var places = new Dictionary<CellKey, int>();
        foreach (var comparable in answer.Rows.Where(IsOne).Select(row => row with { Column = column }).GroupBy(key => ApartOf(key, measure)))
        {
            var values = comparable.Select(key => (Key: key, Value: answer.Cell(key).Value(measure)))
                .Where(row => row.Value is not null)
                .OrderByDescending(row => row.Value)
                .ToList();
            for (var i = 0; i < values.Count; i++)
            {
                places.Add(values[i].Key, i > 0 && values[i].Value == values[i - 1].Value ? places[values[i - 1].Key] : i + 1);
            }
        }

        return ranks[(column, measure)] = places;
    }

    // What a row is of, where rows of different pollutants have no rank among each other.
    private string? ApartOf(CellKey key, Measure measure) =>
        request.Apart(measure) is not { } apart ? null
        : ReferenceEquals(request.Rows.ElementAtOrDefault(0), apart) ? key.First
        : ReferenceEquals(request.Rows.ElementAtOrDefault(1), apart) ? key.Second : null;

    private static bool IsOne(CellKey row) =>
        row.First is not (null or CellKey.Other or CellKey.Missing) && row.Second is not (CellKey.Other or CellKey.Missing);
}
