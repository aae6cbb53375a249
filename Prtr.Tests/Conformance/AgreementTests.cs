using Prtr.Search.Embedded;
using Prtr.Search.Queries;
using Prtr.Search.Reference;
using Prtr.Search.Sql;
using Xunit.Abstractions;

namespace Prtr.Tests.Conformance;

/// <summary>Four answers to the same questions: a plain filter, SQL, the index, and the downloaded CSV read back.</summary>
public abstract class AgreementTests<TRegister>(TRegister register, ITestOutputHelper output) : IClassFixture<TRegister>
    where TRegister : InventedPublication
{
    private const int QueriesOfEach = 5_000;
    private const int WholeListsEvery = 25;

    // SQL takes nine tenths of the time: here it answers every fifth query, for PRTR_TEST_AGREEMENT=whole every one.
    private static readonly int SqlEvery = Environment.GetEnvironmentVariable("PRTR_TEST_AGREEMENT") == "whole" ? 1 : 5;

    [SkippableFact]
    public async Task Four_answers_to_ten_thousand_random_queries_agree()
    {
        var index = await EmbeddedIndex.LoadAsync(register.Database, ReferenceData.Shipped, default);
        var seed = RandomSeed.For(output);
        output.WriteLine($"{register.Records.Count} records");
        await Task.WhenAll(Task.Run(() => AskAsync(index, seed)), Task.Run(() => AskAsync(index, seed + 1)));
    }

    private async Task AskAsync(EmbeddedIndex index, int seed)
    {
        var sql = await new SqlSearch(register.Database, ReferenceData.Shipped).OpenAsync(default);
        var queries = new PlausibleQueries(register.Records, seed);
        for (var i = 0; i < QueriesOfEach; i++)
        {
            var query = queries.Next();
            try
            {
                await CompareAsync(query, index, i % SqlEvery == 0 ? sql : null, wholeLists: i % WholeListsEvery == 0);
            }
            catch (Exception difference)
            {
                throw new InvalidOperationException($"{query.Format()} (seed {seed}, query {i}): {difference.Message}", difference);
            }
        }
    }

    private async Task CompareAsync(RegisterQuery query, EmbeddedIndex index, IRegisterSearch? sql, bool wholeLists)
    {
        var expected = register.Naive.Find(query);
        var records = expected.Records();
        AnswerComparison.Compare(expected, index.Search(query));
        if (sql is not null)
        {
            AnswerComparison.Compare(expected, await sql.SearchAsync(query, default));
        }

        var csv = await DownloadedCsv.OfAsync(index.Records(query).ToAsyncEnumerable());
        csv.AssertSays(records);
        if (wholeLists)
        {
            AnswerComparison.Same(records, index.Records(query));
            AnswerComparison.Same(expected.Facilities(), index.Facilities(query));
        }

        if (wholeLists && sql is not null)
        {
            AnswerComparison.Same(records, await sql.RecordsAsync(query, default).ToListAsync());
            AnswerComparison.Same(expected.Facilities(), await sql.FacilitiesAsync(query, default).ToListAsync());
        }
    }
}

public sealed class AgreementTestsOnSqlite(InventedPublication register, ITestOutputHelper output) : AgreementTests<InventedPublication>(register, output);

public sealed class AgreementTestsOnSqlServer(InventedPublicationOnSqlServer register, ITestOutputHelper output)
    : AgreementTests<InventedPublicationOnSqlServer>(register, output);
