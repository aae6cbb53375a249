using Prtr.Search.Elasticsearch;
using Prtr.Search.Measures;

namespace Prtr.Tests.Elasticsearch;

/// <summary>Sums of parts in double precision, as Elasticsearch makes them, up to the bound that is promised.</summary>
public sealed class DocumentSumsTests
{
    private const double Exact = 9_007_199_254_740_992;

    public static TheoryData<string> Measures { get; } = [.. Measure.OfFacilities.Select(measure => measure.Name)];

    [Theory]
    [MemberData(nameof(Measures))]
    public void A_hundred_million_records_lose_nothing(string name)
    {
        const long records = 100_000_000;
        var measure = Measure.Find(name)!;
        var parts = DocumentSums.Parts(measure);
        var low = (1L << DocumentSums.Bits) - 1;

        // Every part but the last as large as it gets; the last, of all records together, as large as is promised.
        var sums = parts.ToDictionary(part => part, part => part == parts[^1] ? Exact : (double)(records * low));

        Assert.All(sums.Values, sum => Assert.True(sum <= Exact));
        var expected = ((Int128)9_007_199_254_740_992 << (DocumentSums.Bits * (parts.Count - 1)))
            + Enumerable.Range(0, parts.Count - 1).Aggregate((Int128)0, (total, place) => total + ((Int128)(records * low) << (DocumentSums.Bits * place)));
        Assert.Equal(expected, DocumentSums.Together(measure, part => sums[part]));
    }

    [Fact]
    public void One_double_would_lose_what_two_parts_keep()
    {
        const long units = 9_000_000_000_000_000_001;
        var measure = Measure.ReleasesKg;
        var parts = DocumentSums.Parts(measure);
        double[] added = [units & ((1L << DocumentSums.Bits) - 1), units >> DocumentSums.Bits];

        Assert.NotEqual(units, (Int128)((double)units + 0));
        Assert.Equal(3 * (Int128)units, DocumentSums.Together(measure, part => 3 * added[part == parts[0] ? 0 : 1]));
    }
}
