using System.Text;
using Dapper;
using Prtr.Search.Database;
using Prtr.Search.Database.Sqlite;
using Prtr.Search.Reference;
using Prtr.Search.Review;
using Prtr.Search.Review.Figures;
using Prtr.Tests.Conformance;
using Prtr.Tests.Database;

namespace Prtr.Tests.Review;

public sealed class WithheldReviewTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    [Fact]
    public async Task Nothing_that_is_withheld_changes_a_byte_of_the_review()
    {
        var database = new SqliteDatabase(folder.Path);
        await InventedRegister.FillAsync(database, seed: 11, facilities: 150, firstYear: 2020, lastYear: 2022, default);
        var before = await BytesAsync(database);
        await using (var connection = await database.OpenAsync(default))
        {
            // Only the group of a withheld pollutant is public, so another one of its group takes its place.
            var changed = await connection.ExecuteAsync(
                """
                update report_row set
                    quantity_kg_e8 = case when kind <> 'waste' then coalesce(quantity_kg_e8, 0) / 3 + 123456789 end,
                    quantity_t_e8 = case when kind = 'waste' then coalesce(quantity_t_e8, 0) / 3 + 123456789 end,
                    accidental_kg_e8 = case when kind = 'release' then 100000001 end,
                    below_threshold = 1 - coalesce(below_threshold, 0),
                    receiver_name = 'Другой получатель',
                    pollutant = (select max(q.number) from pollutant p join pollutant q on q.pollutant_group = p.pollutant_group where p.number = report_row.pollutant)
                where withheld_ground is not null
                """);
            Assert.True(changed > 20);
            await connection.ExecuteAsync(
                "update remark set data = '{\"value\":\"1\"}' where report_row_id in (select id from report_row where withheld_ground is not null)");
        }

        Assert.Equal(before, await BytesAsync(database));
    }

    public void Dispose() => folder.Dispose();

    private static async Task<string> BytesAsync(RegisterDatabase database) =>
        Encoding.UTF8.GetString(ReviewJson.Bytes((await new YearlyReview(database, ReferenceData.Shipped).FindAsync(2022, null, default))!));
}
