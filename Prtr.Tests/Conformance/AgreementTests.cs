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
    private const int WholeListsEvery = 25;
    private const int CsvEvery = 5;

    // SQL takes nine tenths of the time: here it answers every tenth of 2,400 queries, for PRTR_TEST_AGREEMENT=whole every one of 10,000.
    private static readonly (int QueriesOfEach, int SqlEvery) Size = Environment.GetEnvironmentVariable("PRTR_TEST_AGREEMENT") == "whole" ? (5_000, 1) : (1_200, 10);

    [SkippableFact]
    public async Task Four_answers_to_thousands_of_random_queries_agree()
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
        for (var i = 0; i < Size.QueriesOfEach; i++)
        {
            var query = queries.Next();
            try
            {
                await CompareAsync(query, index, i % Size.SqlEvery == 0 ? sql : null, wholeLists: i % WholeListsEvery == 0, withCsv: i % CsvEvery == 0);
            }
            catch (Exception difference)
            {
                throw new InvalidOperationException($"{query.Format()} (seed {seed}, query {i}): {difference.Message}", difference);
            }
        }
    }

    private async Task CompareAsync(RegisterQuery query, EmbeddedIndex index, IRegisterSearch? sql, bool wholeLists, bool withCsv)
    {
        var expected = register.Naive.Find(query);
        var records = expected.Records();
        AnswerComparison.Compare(expected, index.Search(query));
        if (sql is not null)
        {
            AnswerComparison.Compare(expected, await sql.SearchAsync(query, default));
        }

        if (withCsv)
        {
            var csv = await DownloadedCsv.OfAsync(index.Records(query).ToAsyncEnumerable());
            csv.AssertSays(records);
        }

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
