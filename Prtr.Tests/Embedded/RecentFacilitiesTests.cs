using Prtr.Search.Embedded;
using Prtr.Search.Queries;
using Prtr.Search.Reference;
using Prtr.Tests.Conformance;

namespace Prtr.Tests.Embedded;

/// <summary>A page, its maps and its files ask for the facilities of a query one after the other: what was found for one of them serves the others, which is seen by the objects being the same.</summary>
public sealed class RecentFacilitiesTests(InventedPublication register) : IClassFixture<InventedPublication>, IDisposable
{
    private static readonly RegisterQuery Everything = RegisterQuery.Empty with { Years = YearSelection.Everything };

    private readonly EmbeddedSearch search = new(register.Database, ReferenceData.Shipped);

    public void Dispose() => search.Dispose();

    [Fact]
    public async Task A_page_with_all_facilities_serves_maps_and_files()
    {
        var one = Everything with { Facilities = Selection<long>.Of(register.Records[0].Report.FacilityId) };

        var page = await (await search.OpenAsync(default)).SearchAsync(one, default);

        Assert.Same(Assert.Single(page.Facilities), Assert.Single(await FacilitiesAsync(one)));
    }

    [Fact]
    public async Task A_map_serves_files_and_other_languages()
    {
        var map = await FacilitiesAsync(Everything);

        var again = await FacilitiesAsync(Everything with { Page = 2, View = ResultView.Records });

        Assert.True(map.Count > RegisterQuery.DefaultSize);
        Assert.All(map.Zip(again), pair => Assert.Same(pair.First, pair.Second));
        Assert.NotSame(map[0], (await FacilitiesAsync(Everything with { Order = new(SortKey.Name, true) })).First(hit => hit.Facility.FacilityId == map[0].Facility.FacilityId));
    }

    [Fact]
    public async Task What_was_not_read_to_its_end_is_found_anew()
    {
        var first = await (await search.OpenAsync(default)).FacilitiesAsync(Everything, default).FirstAsync();

        Assert.NotSame(first, (await FacilitiesAsync(Everything))[0]);
    }

    private async Task<IReadOnlyList<FacilityHit>> FacilitiesAsync(RegisterQuery query) =>
        await (await search.OpenAsync(default)).FacilitiesAsync(query, default).ToListAsync();
}
