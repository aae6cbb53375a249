using Prtr.Search.Embedded;
using Prtr.Search.Reference;
using Xunit.Abstractions;

namespace Prtr.Tests.Conformance;

public sealed class AgreementTests(InventedPublication register, ITestOutputHelper output) : IClassFixture<InventedPublication>
{
    private const int Queries = 5_000;

    private readonly NaiveSearch naive = register.Naive;

    [Fact]
    public async Task The_index_answers_random_queries_as_a_plain_filter_does()
    {
        var index = await EmbeddedIndex.LoadAsync(register.Database, ReferenceData.Shipped, default);
        var seed = Environment.TickCount;
        output.WriteLine($"seed {seed}, {register.Records.Count} records");
        var queries = new PlausibleQueries(register.Records, seed);
        for (var i = 0; i < Queries; i++)
        {
            var query = queries.Next();
            try
            {
                AnswerComparison.Compare(query, naive, index.Search(query));
                if (i % 20 == 0)
                {
                    AnswerComparison.Same(naive.Records(query), index.Records(query));
                    AnswerComparison.Same(naive.Facilities(query), index.Facilities(query));
                }
            }
            catch (Exception difference)
            {
                throw new InvalidOperationException($"{query.Format()} (seed {seed}, query {i}): {difference.Message}", difference);
            }
        }
    }
}
