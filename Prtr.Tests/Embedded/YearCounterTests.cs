using Prtr.Search.Embedded;
using Xunit.Abstractions;

namespace Prtr.Tests.Embedded;

public sealed class YearCounterTests(ITestOutputHelper output)
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(255)]
    [InlineData(256)]
    [InlineData(2_000)]
    public void Each_year_is_counted_as_often_as_it_is_in_a_set(int sets)
    {
        var random = new Random(RandomSeed.For(output));
        var totals = new int[64];
        var counter = new YearCounter(totals);
        var expected = new int[64];
        for (var set = 0; set < sets; set++)
        {
            var years = set % 3 == 0 ? ulong.MaxValue : (ulong)random.NextInt64(long.MinValue, long.MaxValue);
            counter.Add(years);
            for (var year = 0; year < expected.Length; year++)
            {
                expected[year] += (int)(years >> year & 1);
            }
        }

        counter.Flush();

        Assert.Equal(expected, totals);
    }
}
