using System.Text;
using Prtr.Search.Exports;
using Prtr.Search.Reference;
using Prtr.Tests.Database;

namespace Prtr.Tests.Conformance;

/// <summary>The same register, written to both engines, is read as the same from both: every column of every record, letter by letter.</summary>
public sealed class SameRegisterTests(InventedPublication here, InventedPublicationOnSqlServer there)
    : IClassFixture<InventedPublication>, IClassFixture<InventedPublicationOnSqlServer>
{
    [SkippableFact]
    public async Task Both_engines_hold_the_same_records()
    {
        TestServer.SkipWithout();
        Assert.True(here.Records.Count > 300, "Too few records to compare.");

        Assert.Equal(await LinesAsync(here), await LinesAsync(there));
    }

    private static async Task<string[]> LinesAsync(InventedPublication register)
    {
        using var csv = new MemoryStream();
        var records = register.Records.OrderBy(record => record.Id).ToAsyncEnumerable();
        await CsvTable.WriteAsync(records, TableLayout.OfRecords(ReferenceData.Shipped, "kk"), CsvDialect.Standard, csv, default);
        return Encoding.UTF8.GetString(csv.ToArray()).Split("\r\n");
    }
}
