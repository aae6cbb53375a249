using Prtr.Search.Database.Sqlite;
using Prtr.Search.Reference;
using Prtr.Search.Review;
using Prtr.Tests.Conformance;
using Prtr.Tests.Database;

namespace Prtr.Tests.Review;

public sealed class ReviewSqlTests
{
    [Fact]
    public async Task Every_statement_of_the_review_is_good_for_SQL_Server_too()
    {
        using var folder = new TemporaryFolder();
        var database = new SqliteDatabase(folder.Path);
        await InventedRegister.FillAsync(database, seed: 3, facilities: 2, firstYear: 2021, lastYear: 2022, default);

        var review = await new YearlyReview(database, ReferenceData.Shipped).FindAsync(2022, null, default);

        Assert.All(review!.Tables, table => Assert.Empty(TSql.Problems(table.Sql)));
    }
}
