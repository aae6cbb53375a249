using Prtr.Ingest.Samples;

namespace Prtr.Tests.Samples;

public class SampleRandomTests
{
    [Fact]
    public void The_numbers_are_the_same_on_every_machine()
    {
        var random = SampleRandom.For(1, "anything", 2, 3);

        Assert.Equal([585, 609, 647, 350, 80], Enumerable.Range(0, 5).Select(_ => random.Next(1000)));
    }

    [Fact]
    public void Numbers_are_spread_evenly()
    {
        var random = SampleRandom.For(1, "spread");
        var counts = Enumerable.Range(0, 100_000).GroupBy(_ => random.Next(10)).Select(g => g.Count());

        Assert.All(counts, c => Assert.InRange(c, 9_700, 10_300));
    }
}
