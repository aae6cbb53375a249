using System.Text;
using System.Text.Json;
using Prtr.Search.Columns;
using Prtr.Search.Exports;
using Prtr.Search.Reference;

namespace Prtr.Tests.Exports;

public class JsonLinesTests
{
    [Fact]
    public async Task Each_line_is_an_object_with_the_columns_as_members()
    {
        var stream = new MemoryStream();
        var layout = TableLayout.OfRecords(ReferenceData.Shipped, "ru");
        await JsonLinesTable.WriteAsync(SomeRecords.Stream(SomeRecords.Release, SomeRecords.Waste), layout, new ForwardStream(stream), CancellationToken.None);

        var lines = Encoding.UTF8.GetString(stream.ToArray()).Split('\n');
        Assert.Equal(("", 3), (lines[2], lines.Length));
        var release = JsonDocument.Parse(lines[0]).RootElement;
        Assert.Equal(RecordColumns.All.Select(column => column.Name), release.EnumerateObject().Select(member => member.Name));
        Assert.Equal("123456789.00000001", release.GetProperty("quantity_kg").GetString());
        Assert.Equal(JsonValueKind.Null, release.GetProperty("waste_code").ValueKind);
        var waste = JsonDocument.Parse(lines[1]).RootElement;
        Assert.Equal("строка 1\r\nстрока 2; \"угол\"", waste.GetProperty("receiver_address").GetString());
        Assert.Equal(["W22", "W26"], waste.GetProperty("flags").EnumerateArray().Select(flag => flag.GetString()));
    }
}
