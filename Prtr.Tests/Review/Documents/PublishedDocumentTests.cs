using System.Globalization;
using System.Text.Json;
using Prtr.Ingest.Remarks;
using Prtr.Search.Database.Sqlite;
using Prtr.Search.Reference;
using Prtr.Search.Review;
using Prtr.Search.Review.Documents;
using Prtr.Search.Review.Figures;
using Prtr.Search.Review.Writing;
using Prtr.Tests.Conformance;
using Prtr.Tests.Database;

namespace Prtr.Tests.Review.Documents;

/// <summary>The review of a whole register in every format and language: what a reader finds in a file is what the JSON says.</summary>
public sealed class PublishedDocumentTests : IAsyncLifetime, IDisposable
{
    private readonly TemporaryFolder folder = new();
    private ReviewFigures figures = null!;

    public async Task InitializeAsync()
    {
        var database = new SqliteDatabase(folder.Path);
        await InventedRegister.FillAsync(database, seed: 11, facilities: 60, firstYear: 2020, lastYear: 2022, default);
        figures = (await new YearlyReview(database, ReferenceData.Shipped).FindAsync(2022, null, default))!;
    }

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("kk")]
    [InlineData("ru")]
    [InlineData("en")]
    public void Every_cell_is_read_back_from_every_format(string language)
    {
        var document = new ReviewComposer(ReferenceData.Shipped, RemarkText.Title).Compose(figures, language, isDraft: true, isDemonstration: true);

        ReadBack.Html(document, File(".html", document));
        ReadBack.Text(document, File(".docx", document));
        ReadBack.Pdf(document, File(".pdf", document));
        ReadBack.Workbook(document, File(".xlsx", document));
    }

    [Fact]
    public void Every_figure_of_the_documents_is_in_the_json()
    {
        var document = new ReviewComposer(ReferenceData.Shipped, RemarkText.Title).Compose(figures, "ru", isDraft: true, isDemonstration: true);
        using var json = JsonDocument.Parse(File(".json", document));
        var known = json.RootElement.GetProperty("indicators").EnumerateArray().SelectMany(indicator => indicator.GetProperty("tables").EnumerateArray())
            .ToDictionary(table => table.GetProperty("id").GetString()!, Amounts);
        var compared = 0;
        foreach (var (_, table) in document.Tables())
        {
            var amounts = known.Where(entry => table.Id == entry.Key || table.Id.StartsWith(entry.Key + "-", StringComparison.Ordinal)).MaxBy(entry => entry.Key.Length).Value;
            Assert.All(table.AllRows.SelectMany(row => row).Select(Amount).OfType<decimal>(), amount => Assert.Contains(amount, amounts));
            compared += table.Rows.Count;
        }

        Assert.True(compared > 100);
    }

    private byte[] File(string ending, ReviewDocument document)
    {
        using var output = new MemoryStream();
        ReviewFile.WriterOf(ending)!(figures, document, output);
        return output.ToArray();
    }

    private static decimal? Amount(ReviewCell cell) => cell switch
    {
        CountCell count => count.Value,
        DecimalCell quantity => quantity.Value,
        PercentCell percent => percent.Share * 100,
        _ => null,
    };

    /// <summary>Every number of a table, whichever way JSON writes it.</summary>
    private static HashSet<decimal> Amounts(JsonElement table)
    {
        var rows = table.GetProperty("rows").EnumerateArray();
        var all = table.TryGetProperty("total", out var total) ? rows.Append(total) : rows;
        return [.. all.SelectMany(row => row.EnumerateObject()).Select(member => member.Value.ValueKind switch
        {
            JsonValueKind.Number => member.Value.GetDecimal(),
            JsonValueKind.String when decimal.TryParse(member.Value.GetString(), NumberStyles.Number, CultureInfo.InvariantCulture, out var amount) => amount,
            _ => (decimal?)null,
        }).OfType<decimal>()];
    }
}
