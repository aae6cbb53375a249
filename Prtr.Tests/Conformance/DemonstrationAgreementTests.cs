using Microsoft.Extensions.DependencyInjection;
using Prtr.Search.Database;
using Prtr.Search.Embedded;
using Prtr.Search.Reference;
using Prtr.Search.Sql;
using Prtr.Tests.Http;
using Xunit.Abstractions;

namespace Prtr.Tests.Conformance;

/// <summary>The same on the whole demonstration register, as the site has taken it in, with the CSV that the site really sends.</summary>
public sealed class DemonstrationAgreementTests(SiteFixture fixture, ITestOutputHelper output) : IClassFixture<SiteFixture>
{
    private const int Queries = 12;

    [Fact]
    public async Task Four_answers_about_the_demonstration_register_agree()
    {
        var database = fixture.Services.GetRequiredService<RegisterDatabase>();
        var reference = fixture.Services.GetRequiredService<ReferenceData>();
        var index = await fixture.Services.GetRequiredService<EmbeddedSearch>().IndexAsync(default);
        var sql = new SqlSearch(database, reference);
        await using var snapshot = await PublishedSnapshot.OpenAsync(database, default);
        var records = await snapshot.RecordsAsync(default).ToListAsync();
        var naive = new NaiveSearch([.. (await snapshot.ReportsAsync(default)).Values], records, reference);
        var seed = Environment.TickCount;
        output.WriteLine($"seed {seed}, {records.Count} records");
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

    private static async Task<MemoryStream> WholeAsync(Stream stream)
    {
        var whole = new MemoryStream();
        await stream.CopyToAsync(whole);
        whole.Position = 0;
        return whole;
    }
}
