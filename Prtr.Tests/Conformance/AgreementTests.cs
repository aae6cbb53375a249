using System.Diagnostics;
using Prtr.Search.Database;
using Prtr.Search.Embedded;
using Prtr.Search.Queries;
using Prtr.Search.Reference;
using Xunit.Abstractions;

namespace Prtr.Tests.Conformance;

public sealed class AgreementTests(InventedPublication register, ITestOutputHelper output) : IClassFixture<InventedPublication>
{
    private const int Queries = 500;
    private const int WholeListsEvery = 20;

    [Fact]
    public async Task The_index_and_sql_answer_random_queries_as_a_plain_filter_does()
    {
        var index = await EmbeddedIndex.LoadAsync(register.Database, ReferenceData.Shipped, default);
        var sql = new SqlSearch(register.Database, ReferenceData.Shipped);
        var seed = Environment.TickCount;
        output.WriteLine($"seed {seed}, {register.Records.Count} records");
        var queries = new PlausibleQueries(register.Records, seed);
        for (var i = 0; i < Queries; i++)
        {
            var query = queries.Next();
            try
            {
                await CompareAsync(query, index, sql, wholeLists: i % WholeListsEvery == 0);
            }
            catch (Exception difference)
            {
                throw new InvalidOperationException($"{query.Format()} (seed {seed}, query {i}): {difference.Message}", difference);
            }
        }

        output.WriteLine($"naive {times[0].TotalSeconds:0.0} s, index {times[1].TotalSeconds:0.0} s, sql {times[2].TotalSeconds:0.0} s");
    }

    private readonly TimeSpan[] times = new TimeSpan[3];

    private async Task CompareAsync(RegisterQuery query, EmbeddedIndex index, SqlSearch sql, bool wholeLists)
    {
        var watch = Stopwatch.StartNew();
        var expected = register.Naive.Find(query);
        times[0] += watch.Elapsed;
        watch.Restart();
        AnswerComparison.Compare(expected, index.Search(query));
        times[1] += watch.Elapsed;
        watch.Restart();
        AnswerComparison.Compare(expected, await sql.SearchAsync(query, default));
        times[2] += watch.Elapsed;
        if (wholeLists)
        {
            AnswerComparison.Same(expected.Records(), index.Records(query));
            AnswerComparison.Same(expected.Facilities(), index.Facilities(query));
            AnswerComparison.Same(expected.Records(), await sql.RecordsAsync(query, default).ToListAsync());
            AnswerComparison.Same(expected.Facilities(), await sql.FacilitiesAsync(query, default).ToListAsync());
        }
    }
}
