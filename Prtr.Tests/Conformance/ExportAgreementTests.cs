using System.Globalization;
using System.Text.Json;
using CsvHelper;
using ExcelDataReader;
using Prtr.Search.Columns;
using Prtr.Search.Embedded;
using Prtr.Search.Exports;
using Prtr.Search.Exports.Xlsx;
using Prtr.Search.Measures;
using Prtr.Search.Queries;
using Prtr.Search.Reference;
using Prtr.Search.Register;
using Xunit.Abstractions;

namespace Prtr.Tests.Conformance;

/// <summary>What is counted, shown and exported is equal: for random queries and columns every format is read back by a reader of its own.</summary>
public sealed class ExportAgreementTests(InventedPublication register, ITestOutputHelper output) : IClassFixture<InventedPublication>
{
    private const int Queries = 150;

    private static readonly string[] Numbers = ["latitude", "longitude", "quantity_kg", "accidental_kg", "quantity_t", "year", "facility_id", "report_id", "report_version"];

    static ExportAgreementTests() => System.Text.Encoding.RegisterProvider(System.Text.CodePagesEncodingProvider.Instance);

    [Fact]
    public async Task Every_format_holds_the_rows_that_the_query_counts()
    {
        var index = await EmbeddedIndex.LoadAsync(register.Database, ReferenceData.Shipped, default);
        var seed = RandomSeed.For(output);
        var random = new Random(seed);
        var queries = new PlausibleQueries(register.Records, seed);
        for (var i = 0; i < Queries; i++)
        {
            var query = queries.Next();
            var layout = TableLayout.OfRecords([.. random.GetItems(RecordColumns.All.AsSpan(), 12).Distinct()], ReferenceData.Shipped, "kk");
            var csv = await CsvAsync(index, query, layout);

            Assert.True(index.Search(query).Totals.Records == csv.Count, $"{query.Format()} (seed {seed}, query {i})");
            Assert.Equal(csv, await XlsxAsync(index, query, layout));
            Assert.Equal(csv, await JsonLinesAsync(index, query, layout));
            await AssertGeoJsonAsync(index, query);
        }
    }

    private static async Task<List<string>> CsvAsync(EmbeddedIndex index, RegisterQuery query, TableLayout<PublicRecord> layout)
    {
        var stream = new MemoryStream();
        await CsvTable.WriteAsync(index.Records(query).ToAsyncEnumerable(), layout, CsvDialect.Standard, stream, default);
        stream.Position = 0;
        using var csv = CsvReader.Create(stream, CsvReaderOptions.Default, false);
        var rows = new List<string>();
        while (csv.Read())
        {
            rows.Add(Row(layout, name => csv.GetString(name)));
        }

        return rows;
    }

    private static async Task<List<string>> XlsxAsync(EmbeddedIndex index, RegisterQuery query, TableLayout<PublicRecord> layout)
    {
        var stream = new MemoryStream();
        await XlsxTable.WriteAsync(index.Records(query).ToAsyncEnumerable(), layout, new ExportAbout("About", "Rows", [], []), stream, default);
        stream.Position = 0;
        using var reader = ExcelReaderFactory.CreateReader(stream);
        reader.NextResult();
        reader.Read();
        var names = Enumerable.Range(0, reader.FieldCount).Select(reader.GetString).ToList();
        var rows = new List<string>();
        while (reader.Read())
        {
            rows.Add(Row(layout, name => Convert.ToString(reader.GetValue(names.IndexOf(name)), CultureInfo.InvariantCulture)!));
        }

        return rows;
    }

    private static async Task<List<string>> JsonLinesAsync(EmbeddedIndex index, RegisterQuery query, TableLayout<PublicRecord> layout)
    {
        var stream = new MemoryStream();
        await JsonLinesTable.WriteAsync(index.Records(query).ToAsyncEnumerable(), layout, stream, default);
        var lines = System.Text.Encoding.UTF8.GetString(stream.ToArray()).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        return [.. lines.Select(line => JsonDocument.Parse(line).RootElement).Select(row => Row(layout, name => Text(row.GetProperty(name))))];
    }

    private static async Task AssertGeoJsonAsync(EmbeddedIndex index, RegisterQuery query)
    {
        var stream = new MemoryStream();
        await FacilityGeoJson.WriteAsync(index.Facilities(query).ToAsyncEnumerable(), ReferenceData.Shipped, "kk", stream, default);
        var features = JsonDocument.Parse(stream.ToArray()).RootElement.GetProperty("features").EnumerateArray().ToList();
        var totals = index.Search(query).Totals;

        Assert.Equal(totals.Facilities, features.Count);
        Assert.Equal(totals.Records, features.Sum(feature => feature.GetProperty("properties").GetProperty("records").GetInt32()));
        Assert.Equal(totals[Measure.HazardousWasteT], features.Sum(feature => decimal.Parse(feature.GetProperty("properties").GetProperty("hazardous_waste_t").GetString()!, CultureInfo.InvariantCulture)));
        Assert.Equal(totals.OverThreshold, features.Sum(feature => feature.GetProperty("properties").GetProperty("over_threshold").GetInt32()));
    }

    // A workbook's numbers are binary, so numbers are compared as such.
    private static string Row(TableLayout<PublicRecord> layout, Func<string, string> cell) => string.Join('|', layout.Columns.Select(column => column.Name).Select(name =>
        Numbers.Contains(name) && double.TryParse(cell(name), CultureInfo.InvariantCulture, out var number) ? number.ToString("G14", CultureInfo.InvariantCulture) : cell(name)));

    private static string Text(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Null => "",
        JsonValueKind.True => "yes",
        JsonValueKind.False => "no",
        JsonValueKind.Array => string.Join(' ', value.EnumerateArray().Select(item => item.GetString())),
        _ => value.ToString(),
    };
}
