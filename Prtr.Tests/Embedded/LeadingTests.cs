using Prtr.Search.Embedded;
using Xunit.Abstractions;

namespace Prtr.Tests.Embedded;

public sealed class LeadingTests(ITestOutputHelper output)
{
    [Fact]
    public void The_first_of_many_are_those_of_the_whole_order()
    {
        var random = new Random(RandomSeed.For(output));
        for (var time = 0; time < 300; time++)
        {
            var all = Enumerable.Range(0, random.Next(200)).Select(place => (random.Next(5), place)).ToArray();
            random.Shuffle(all);
            var (count, descending) = (random.Next(1, 60), random.Next(2) == 0);

            var leading = Leading.Of(all, all.Length, count, descending).Take(count);

            Assert.Equal((descending ? all.OrderDescending() : all.Order()).Take(count), leading);
        }
    }
}
