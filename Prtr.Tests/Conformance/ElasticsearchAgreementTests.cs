using Prtr.Search.Aggregates;
using Prtr.Search.Diffuse;
using Prtr.Search.Elasticsearch;
using Prtr.Search.Embedded;
using Prtr.Search.Queries;
using Prtr.Search.Reference;
using Prtr.Tests.Aggregates;
using Prtr.Tests.Elasticsearch;
using Xunit.Abstractions;

namespace Prtr.Tests.Conformance;

/// <summary>Random queries asked of Elasticsearch and of a plain filter, as <see cref="AgreementTests{TRegister}"/> asks the other engines, and random analyses of them, which the embedded index counts too: counts, order and sums are equal in every part.</summary>
public abstract class ElasticsearchAgreementTests<TRegister>(TRegister register, ITestOutputHelper output) : IClassFixture<TRegister>
    where TRegister : InventedPublication
{
    private const int WholeListsEvery = 25;
    private const int AnalysesEvery = 5;
    private const int ComparableEvery = 15;

    [SkippableFact]
    public async Task Elasticsearch_agrees_on_ten_thousand_random_queries() =>
        await AgreeAsync(TestIndex.SettingsFor(ElasticsearchServer.Needed()), 10_000);

    protected async Task AgreeAsync(ElasticsearchSettings settings, int count)
    {
        await using var index = await TestIndex.BuildAsync(settings, register.Database);
        using var embedded = new EmbeddedSearch(register.Database, ReferenceData.Shipped);
        Assert.Null(await CountAsync(index.Search, AggregateParameters.Parse("year=all&rows=facility&columns=pollutant&measure=records").Request, limit: 20));
        var seed = RandomSeed.For(output);
        output.WriteLine($"{register.Records.Count} records");
        var (queries, aggregates) = (new PlausibleQueries(register.Records, seed), new RandomAggregates(seed));
        for (var i = 0; i < count; i++)
        {
            var query = queries.Next();
            var request = aggregates.Next(query) with { Comparable = i % ComparableEvery == 0 };
            try
            {
                await CompareAsync(register.Naive.Find(query), await index.Search.OpenAsync(default), wholeLists: i % WholeListsEvery == 0);
                if (i % AnalysesEvery == 0)
                {
                    AggregateComparison.Same(await CountAsync(embedded, request), await CountAsync(index.Search, request));
                }
            }
            catch (Exception difference)
            {
                throw new InvalidOperationException($"{request.Format()} (seed {seed}, query {i}): {difference.Message}", difference);
            }
        }
    }

    private async Task<AggregateAnswer?> CountAsync(ISearchEngine engine, AggregateRequest request, int? limit = null)
    {
        var release = new HeldRelease(engine);
        return await new Aggregator(release, new DiffuseSearch(register.Database, ReferenceData.Shipped, release), ReferenceData.Shipped) { Limit = limit ?? Aggregator.MostCells }
            .AnswerAsync(request, default);
    }

    private static async Task CompareAsync(NaiveAnswer expected, IRegisterSearch release, bool wholeLists)
    {
        AnswerComparison.Compare(expected, await release.SearchAsync(expected.Query, default));
        if (wholeLists)
        {
            AnswerComparison.Same(expected.Records(), await release.RecordsAsync(expected.Query, default).ToListAsync());
            AnswerComparison.Same(expected.Facilities(), await release.FacilitiesAsync(expected.Query, default).ToListAsync());
        }
    }
}

public sealed class ElasticsearchAgreementTestsOnSqlite(InventedPublication register, ITestOutputHelper output)
    : ElasticsearchAgreementTests<InventedPublication>(register, output)
{
    /// <summary>Small pages, so that groups and records come in many of them.</summary>
    [Fact]
    public async Task An_imitation_of_Elasticsearch_agrees_on_random_queries()
    {
        await using var server = await ImitatedElasticsearch.StartAsync();
        await AgreeAsync(TestIndex.SettingsFor(server.Url) with { PageSize = 50 }, 150);
    }
}

public sealed class ElasticsearchAgreementTestsOnSqlServer(InventedPublicationOnSqlServer register, ITestOutputHelper output)
    : ElasticsearchAgreementTests<InventedPublicationOnSqlServer>(register, output);
