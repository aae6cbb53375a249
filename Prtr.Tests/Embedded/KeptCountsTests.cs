using Prtr.Search.Embedded;
using Prtr.Search.Measures;
using Prtr.Search.Queries;

namespace Prtr.Tests.Embedded;

public sealed class KeptCountsTests
{
    private const int Many = 1_000_000;

    private readonly KeptCounts kept = new();

    [Fact]
    public void Another_page_or_order_is_not_counted_again()
    {
        var counts = kept.Keep(RegisterQuery.Empty, Counts(1));

        Assert.Same(counts, kept.Find(RegisterQuery.Empty with { Page = 3, Size = 100 }));
        Assert.Same(counts, kept.Find(RegisterQuery.Empty with { Order = new ResultOrder(SortKey.Name, false) }));
        Assert.Same(counts, kept.Find(RegisterQuery.Empty with { Order = new ResultOrder(SortKey.ScreeningScore, true) }));
    }

    [Fact]
    public void Another_question_is()
    {
        kept.Keep(RegisterQuery.Empty, Counts(1));

        Assert.Null(kept.Find(RegisterQuery.Empty with { Text = "steel" }));
        Assert.Null(kept.Find(RegisterQuery.Empty with { View = ResultView.Records }));
    }

    [Fact]
    public void The_earliest_go_where_room_ends()
    {
        for (var page = 0; page < 40; page++)
        {
            kept.Keep(RegisterQuery.Empty with { Text = $"word{page}" }, Counts(Many));
        }

        Assert.Null(kept.Find(RegisterQuery.Empty with { Text = "word0" }));
        Assert.NotNull(kept.Find(RegisterQuery.Empty with { Text = "word39" }));
    }

    private static QueryCounts Counts(int reports) => new(
        new Totals(0, 0, 0, ExactSums.None), [], new Dictionary<Facet, IReadOnlyList<FacetCount>>(), new int[reports], [], []);
}
