using Microsoft.Extensions.DependencyInjection;
using Prtr.Search.Database;
using Prtr.Search.Embedded;
using Prtr.Search.Queries;
using Prtr.Search.Reference;
using Prtr.Search.Sql;
using Prtr.Tests.Http;
using Xunit.Abstractions;

namespace Prtr.Tests.Conformance;

/// <summary>The same on the whole demonstration register, as the site has taken it in, with the CSV that the site really sends.</summary>
public sealed class DemonstrationAgreementTests(SiteFixture fixture, ITestOutputHelper output) : IClassFixture<SiteFixture>
{
    private const int Queries = 5;

    [Fact]
    public async Task Four_answers_about_the_demonstration_register_agree()
    {
        var database = fixture.Services.GetRequiredService<RegisterDatabase>();
        var reference = fixture.Services.GetRequiredService<ReferenceData>();
        var index = await fixture.Services.GetRequiredService<EmbeddedSearch>().IndexAsync(default);
        var sql = await new SqlSearch(database, reference).OpenAsync(default);
        await using var snapshot = await PublishedSnapshot.OpenAsync(database, default);
        var records = await snapshot.RecordsAsync(default).ToListAsync();
        var naive = new NaiveSearch([.. (await snapshot.ReportsAsync(default)).Values], records, reference);
        var seed = RandomSeed.For(output);
        output.WriteLine($"{records.Count} records");
        var queries = new PlausibleQueries(records, seed);
        for (var i = 0; i < Queries; i++)
        {
            var query = queries.Next();
            output.WriteLine(query.Format());
            var expected = naive.Find(query);
            AnswerComparison.Compare(expected, index.Search(query));
            AnswerComparison.Compare(expected, await sql.SearchAsync(query, default));
            using var csv = await fixture.Client.GetStreamAsync(new Uri("/ru/search.csv?" + query.Format(), UriKind.Relative));
            DownloadedCsv.Read(await WholeAsync(csv)).AssertSays(expected.Records());
        }
    }

    [Fact]
    public async Task An_activity_is_found_among_the_others_that_a_facility_names()
    {
        var index = await fixture.Services.GetRequiredService<EmbeddedSearch>().IndexAsync(default);
        var any = index.Search(RegisterQuery.Parse("activity=1(c)&year=2022").Query);
        var main = index.Search(RegisterQuery.Parse("activity=1(c)&activity_role=main&year=2022").Query);
        var whole = index.Search(RegisterQuery.Parse("year=2022&activity_role=main").Query);

        Assert.Equal(217, any.Totals.Facilities - main.Totals.Facilities);
        Assert.All(index.Facilities(RegisterQuery.Parse("activity=1(c)&year=2022").Query), hit => Assert.Contains("1(c)", hit.Facility.OtherActivities.Append(hit.Facility.MainActivity)));
        Assert.Equal(whole.Totals.Facilities, whole.Facets[Facet.Activity].Where(count => count.Value.Length == 1).Sum(count => count.Facilities));
        Assert.Equal(any.Totals.Facilities, any.Facets[Facet.Activity].Single(count => count.Value == "1(c)").Facilities);
        Assert.Equal(main.Totals.Facilities, main.Facets[Facet.Activity].Single(count => count.Value == "1(c)").Facilities);
    }

    private static async Task<MemoryStream> WholeAsync(Stream stream)
    {
        var whole = new MemoryStream();
        await stream.CopyToAsync(whole);
        whole.Position = 0;
        return whole;
    }
}
