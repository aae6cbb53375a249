using Prtr.Search.Aggregates;
using Prtr.Search.Measures;
using Prtr.Search.Queries;

namespace Prtr.Tests.Aggregates;

/// <summary>Any aggregates over given queries, from one seed.</summary>
public sealed class RandomAggregates(int seed)
{
    private readonly Random random = new(seed);

    public AggregateRequest Next(RegisterQuery query)
    {
        var dimensions = new Queue<Dimension>(Shuffled(Dimension.All.Where(dimension => dimension.IsOf(query))));
        var rows = Enumerable.Range(0, random.Next(3)).Select(_ => dimensions.Dequeue()).ToArray();
        var column = random.Next(2) == 0 ? dimensions.Dequeue() : null;
        var measures = Shuffled(Measure.All.Where(measure => measure.IsOf(query.IsDiffuse))).Take(random.Next(1, 4)).ToArray();
        var request = new AggregateRequest(query, rows, column, measures, random.Next(3) == 0 ? random.Next(1, 6) : null);
        return request with { Change = request.HasSingleYears && random.Next(2) == 0 };
    }

    private T[] Shuffled<T>(IEnumerable<T> values)
    {
        T[] all = [.. values];
        random.Shuffle(all);
        return all;
    }
}
