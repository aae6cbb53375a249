using System.Text;
using CsvHelper;
using Prtr.Search.Columns;
using Prtr.Search.Exports;
using Prtr.Search.Reference;
using Prtr.Search.Register;

namespace Prtr.Tests.Exports;

public class RecordCsvTests
{
    [Fact]
    public async Task The_columns_are_those_of_the_contract()
    {
        var text = Encoding.UTF8.GetString(await Write(CsvDialect.Standard));

        Assert.Equal(
            "year,facility_id,facility_name,operator_bin,operator_name,region_kato,region,latitude,longitude,activity,kind,pollutant,pollutant_name,cas,medium,"
            + "to_subsoil,quantity_kg,accidental_kg,waste_code,waste_name,hazardous,quantity_t,mark,operation,transboundary,receiver_name,receiver_bin,"
            + "receiver_address,destination_country,destination_kato,method,withheld_ground,report_id,report_version,flags\r\n",
            text);
    }

    [Fact]
    public async Task A_release_reads_back_exactly()
    {
        var row = Assert.Single(await WriteAndRead(SomeRecords.Release));

        Assert.Equal("2022", row["year"]);
        Assert.Equal("Электростанция «Сокол»", row["facility_name"]);
        Assert.Equal("020440003656", row["operator_bin"]);
        Assert.Equal("52.2873", row["latitude"]);
        Assert.Equal("3", row["pollutant"]);
        Assert.Equal("air", row["medium"]);
        Assert.Equal("", row["to_subsoil"]);
        Assert.Equal("123456789.00000001", row["quantity_kg"]);
        Assert.Equal("M", row["method"]);
        Assert.Equal("", row["flags"]);
    }

    [Fact]
    public async Task Waste_has_its_code_mark_and_receiver()
    {
        var row = Assert.Single(await WriteAndRead(SomeRecords.Waste));

        Assert.Equal("010304", row["waste_code"]);
        Assert.Equal("yes", row["hazardous"]);
        Assert.Equal("10.25", row["quantity_t"]);
        Assert.Equal("В", row["mark"]);
        Assert.Equal("R4", row["operation"]);
        Assert.Equal("no", row["transboundary"]);
        Assert.Equal("строка 1\r\nстрока 2; \"угол\"", row["receiver_address"]);
        Assert.Equal("W22 W26", row["flags"]);
    }

    [Fact]
    public async Task Text_that_looks_like_a_formula_is_neutralised()
    {
        var row = Assert.Single(await WriteAndRead(SomeRecords.Waste));

        Assert.StartsWith("'=HYPERLINK", row["receiver_name"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_withheld_release_shows_its_group_and_ground_and_no_quantity()
    {
        var row = Assert.Single(await WriteAndRead(SomeRecords.Withheld));

        Assert.Equal(("group:HEVMET", "Тяжелые металлы", "", "c"), (row["pollutant"], row["pollutant_name"], row["quantity_kg"], row["withheld_ground"]));
        Assert.Equal(("land", "yes"), (row["medium"], row["to_subsoil"]));
    }

    [Fact]
    public async Task For_a_spreadsheet_there_are_a_mark_semicolons_and_decimal_commas()
    {
        var bytes = await Write(CsvDialect.Excel, SomeRecords.Release);
        var text = Encoding.UTF8.GetString(bytes);

        Assert.Equal(Encoding.UTF8.GetPreamble(), bytes[..3]);
        Assert.Contains("year;facility_id;", text, StringComparison.Ordinal);
        Assert.Contains(";52,2873;76,9674;", text, StringComparison.Ordinal);
        Assert.Contains(";123456789,00000001;", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task For_a_spreadsheet_codes_that_look_like_numbers_are_text()
    {
        var waste = SomeRecords.Waste with { ReceiverAddress = "01-02", ReceiverName = "3 цех" };
        var text = Encoding.UTF8.GetString(await Write(CsvDialect.Excel, waste));

        foreach (var kept in (string[])["020440003656", "551010000", "010304", "040440000209", "01-02"])
        {
            Assert.Contains($";\"=\"\"{kept}\"\"\";", text, StringComparison.Ordinal);
        }

        Assert.Contains("2022;42;", text, StringComparison.Ordinal);
        Assert.Contains(";10,25;", text, StringComparison.Ordinal);
        Assert.Contains(";3 цех;", text, StringComparison.Ordinal);
        Assert.DoesNotContain("=\"\"", Encoding.UTF8.GetString(await Write(CsvDialect.Standard, waste)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("=1+1")]
    [InlineData("+7 701 000 00 00")]
    [InlineData("＝1+1")]
    [InlineData("＠SUM(A1)")]
    [InlineData("1\"&HYPERLINK(\"https://example.org\")")]
    public async Task For_a_spreadsheet_what_people_wrote_is_no_formula(string name)
    {
        var text = Encoding.UTF8.GetString(await Write(CsvDialect.Excel, SomeRecords.Waste with { ReceiverName = name }));

        Assert.DoesNotContain(";" + name, text, StringComparison.Ordinal);
        Assert.DoesNotContain("=\"\"" + name[..1], text.Replace("=\"\"551010000", "", StringComparison.Ordinal).Replace("=\"\"0", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0, "0")]
    [InlineData(1, "0.00000001")]
    [InlineData(-150000000, "-1.5")]
    [InlineData(9000000000000000000, "90000000000")]
    [InlineData(1000000010, "10.0000001")]
    public async Task A_quantity_is_written_as_it_writes_itself(long units, string expected)
    {
        var quantity = new Quantity(units);
        var row = Assert.Single(await WriteAndRead(SomeRecords.Release with { QuantityKg = quantity }));

        Assert.Equal(expected, row["quantity_kg"]);
        Assert.Equal(quantity.ToString(), row["quantity_kg"]);
    }

    [Fact]
    public async Task A_file_larger_than_the_buffer_is_whole()
    {
        var rows = await WriteAndRead([.. Enumerable.Range(0, 5000).Select(n => SomeRecords.Waste with { QuantityT = new Quantity(n) })]);

        Assert.Equal(5000, rows.Count);
        Assert.Equal(Enumerable.Range(0, 5000).Select(n => new Quantity(n).ToString()), rows.Select(r => r["quantity_t"]));
    }

    private static async Task<byte[]> Write(CsvDialect dialect, params PublicRecord[] records)
    {
        var stream = new MemoryStream();
        await CsvTable.WriteAsync(SomeRecords.Stream(records), TableLayout.OfRecords(ReferenceData.Shipped, "ru"), dialect, stream, CancellationToken.None);
        return stream.ToArray();
    }

    private static async Task<List<Dictionary<string, string>>> WriteAndRead(params PublicRecord[] records)
    {
        using var csv = CsvReader.Create(new MemoryStream(await Write(CsvDialect.Standard, records)), CsvReaderOptions.Default, false);
        var rows = new List<Dictionary<string, string>>();
        while (csv.Read())
        {
            rows.Add(RecordColumns.All.ToDictionary(c => c.Name, c => csv.GetString(c.Name)));
        }

        return rows;
    }
}
