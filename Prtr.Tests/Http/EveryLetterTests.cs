using System.Globalization;
using System.IO.Compression;
using System.Net;
using System.Text;
using System.Text.Json;
using System.Xml;
using Dapper;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Prtr.Ingest.Intake;
using Prtr.Ingest.Reports;
using Prtr.Ingest.Remarks;
using Prtr.Search.OpenData;
using Prtr.Search.Queries;
using Prtr.Search.Review;
using Prtr.Search.Review.Writing;
using Prtr.Search.Text;
using Prtr.Tests.Intake;
using Prtr.Tests.Reports;
using Prtr.Tests.Review.Documents;

namespace Prtr.Tests.Http;

/// <summary>Letters of every class in every field of the form, loaded, published, and read back strictly from everything that the register writes.</summary>
public sealed class EveryLetterTests : IntakeTest
{
    private static readonly UTF8Encoding Strict = new(false, throwOnInvalidBytes: true);

    private static readonly string[] Addresses =
    [
        "/en/search?year=2022", "/kk/search.json?year=2022&view=records&size=1000", "/ru/search.csv?year=2022&view=records", "/en/search.csv?year=2022&excel=1", "/ru/search.xlsx?year=2022", "/ru/search.geojson?year=2022",
        "/en/search.jsonl?year=2022&view=records", "/en/search.atom?year=2022", "/ru/releases.atom", "/ru/analyse?rows=facility&columns=receiver&measure=waste_t&year=2022", "/ru/analyse.svg?rows=facility&measure=records&year=2022",
        "/ru/analyse.xlsx?rows=receiver&measure=waste_t&year=2022", "/ru/analyse.csv?rows=operator&measure=facilities&year=2022", "/en/operators/020440003656", "/en/operators/020440003656.json", "/kk/review/2022", "/ru/review/2022.json",
        "/api/v1/search?year=2022", "/api/v1/records?year=2022", "/api/v1/facets?year=2022", "/en/search?kind=diffuse&year=2022", "/en/search.csv?kind=diffuse&year=2022", "/en/data", "/sitemap.xml", "/ogc/collections/facilities/items?f=json",
    ];

    [Fact]
    public async Task What_was_accepted_is_whole_in_everything_that_is_written()
    {
        var (index, names) = (0, new List<string>());
        foreach (var text in EveryLetter.Texts)
        {
            var name = $"Завод {index} {text}";
            names.Add(Printable.Of(name).Trim());
            var outcome = await LoadAsync(ReportSource.Of(ReportFile.InMemory($"{index}.json", Encoding.UTF8.GetBytes(Report(index++, name)))));
            Assert.True(outcome.Count(ReportOutcome.Accepted) == 1, string.Join('\n', outcome.Reports.SelectMany(report => report.Remarks).Where(remark => remark.Level == RemarkLevel.Error).Select(remark => $"{index}: {remark}")));
        }

        await Register.Publication.PublishAsync(2022, default);
        var reason = EveryLetter.Texts[^1];
        var correction = Report(0, $"Завод 0 {EveryLetter.Texts[0]}").Replace("150000", "160000", StringComparison.Ordinal).Replace("{ \"report_year\"", $"{{ \"corrects_version\": 1, \"correction_reason\": \"{EveryLetter.InJson(reason)}\", \"report_year\"", StringComparison.Ordinal);
        await LoadAsync(ReportSource.Of(ReportFile.InMemory("correction.json", Encoding.UTF8.GetBytes(correction))));
        await Register.Publication.PublishAsync(2022, default);
        await Register.Relay.RunAsync(default);
        Assert.Equal(Printable.Of(reason).Trim(), await ScalarAsync<string>("select correction_reason from report_version where corrects_version = 1"));

        Assert.Equal(names.Order(StringComparer.Ordinal), (await ColumnAsync<string>("select facility_name from report_version where version = 1")).Order(StringComparer.Ordinal));
        var facilities = await ColumnAsync<long>("select id from facility");
        await WithdrawnAsync(index, reason);
        await using var site = new RunningSite(("Register:Directory", Folder), ("Register:LoadSamples", "false"), ("Api:RequestsPerMinute", "100000"));
        using var client = site.NewClient();
        var pages = facilities.SelectMany(id => (string[])[$"/en/facilities/{id}", $"/ru/facilities/{id}.json", $"/api/v1/facilities/{id}"]);
        foreach (var address in Addresses.Concat(pages.Select(page => page.ToString(CultureInfo.InvariantCulture))))
        {
            using var answer = await client.GetAsync(address);
            Assert.True(answer.StatusCode == HttpStatusCode.OK, $"{address}: {answer.StatusCode}");
            AssertWhole(address, answer.Content.Headers.ContentType!.MediaType!, await answer.Content.ReadAsByteArrayAsync());
        }

        AssertNames(names, await client.GetStringAsync("/ru/search.json?year=2022&view=records&size=1000"));
        await AssertReviewAsync();
        await AssertBulkAsync(names, site.Services);
    }

    [Fact]
    public void The_same_letters_come_in_by_tables_of_text_and_by_workbooks()
    {
        foreach (var (index, text) in EveryLetter.Texts.Index())
        {
            var name = $"Завод {index} {text}";
            // In a workbook _x0041_ is a letter by its number.
            var xml = string.Concat(name.Replace("_x0041_", "", StringComparison.Ordinal).EnumerateRunes().Where(IsOfXml).Select(letter => letter.ToString()));
            var plain = string.Concat(name.Where(letter => letter >= '\t'));
            Assert.Equal(Printable.Of(plain).Trim(), NameOf(ReportSamples.CsvSource(("facilities.csv", $"report_ref,report_year,facility_name\nr1,2022,\"{plain.Replace("\"", "\"\"", StringComparison.Ordinal)}\"\n"))));
            Assert.Equal(Printable.Of(xml).Trim().ReplaceLineEndings("\n"), NameOf(new TestWorkbook().Sheet("facility", ["report_year", "2022"], ["facility_name", xml]).ToSource()).ReplaceLineEndings("\n"));
        }

        string NameOf(ReportSource source) => Assert.Single(ReportSamples.Reader.Read(source).Reports).Facility.FacilityName.Value!;
    }

    // A reason that an officer types is public, too.
    private async Task WithdrawnAsync(int index, string reason)
    {
        await LoadAsync(ReportSource.Of(ReportFile.InMemory("withdrawn.json", Encoding.UTF8.GetBytes(Report(index, "Завод")))));
        await Register.Publication.PublishAsync(2022, default);
        Assert.NotNull(await Register.Publication.WithdrawAsync(await ScalarAsync<long>("select max(id) from report"), reason, default));
        await Register.Relay.RunAsync(default);
    }

    // A text with the lowest control characters is taken for no text at all; this is what a part of a workbook may hold.
    private static bool IsOfXml(Rune letter) => letter.Value is '\t' or '\n' or '\r' or (>= 0x20 and <= 0xD7FF) or (>= 0xE000 and < 0xFFFD) or >= 0x10000;

    private static async Task AssertBulkAsync(IReadOnlyList<string> names, IServiceProvider services)
    {
        var search = await services.GetRequiredService<ISearchEngine>().OpenAsync(default);
        var release = (await search.StateAsync(default)).Release;
        foreach (var file in (await services.GetRequiredService<BulkFiles>().OfAsync(release, default)).Where(file => file.Year is null && (file.Format == BulkFormat.CsvZip || file.Format == BulkFormat.Sqlite)))
        {
            var kept = await services.GetRequiredService<BulkFolder>().GetAsync(release, file, default);
            if (file.Format == BulkFormat.Sqlite)
            {
                await AssertDatabaseAsync(kept.Path, names);
                continue;
            }

            await using var zip = await ZipFile.OpenReadAsync(kept.Path);
            foreach (var entry in zip.Entries)
            {
                using var content = new MemoryStream();
                await using var packed = await entry.OpenAsync();
                await packed.CopyToAsync(content);
                AssertWhole(entry.FullName, entry.Name.EndsWith(".json", StringComparison.Ordinal) ? "json" : "csv", content.ToArray());
            }
        }
    }

    private static async Task AssertDatabaseAsync(string path, IReadOnlyList<string> names)
    {
        await using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Mode = SqliteOpenMode.ReadOnly, Pooling = false }.ToString());
        foreach (var table in await connection.QueryAsync<string>("select name from sqlite_master where type = 'table'"))
        {
            foreach (IDictionary<string, object?> row in await connection.QueryAsync($"select * from \"{table}\""))
            {
                Assert.All(row, value => Assert.True(value.Value is not string text || Printable.IsAll(text), $"{table}: {value.Key}"));
            }
        }

        Assert.Equal(names.Order(StringComparer.Ordinal), (await connection.QueryAsync<string>("select distinct facility_name from releases")).Order(StringComparer.Ordinal));
    }

    // Every record's name as JSON has it is one of those that were written, and each is there.
    private static void AssertNames(IEnumerable<string> names, string json)
    {
        using var document = JsonDocument.Parse(json);
        Assert.Equal(
            names.Order(StringComparer.Ordinal),
            document.RootElement.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("facility_name").GetString()!).Distinct().Order(StringComparer.Ordinal));
    }

    private async Task AssertReviewAsync()
    {
        var figures = await new YearlyReview(Register.Database, Register.Reference).FindAsync(2022, null, default);
        foreach (var ending in ReviewFile.Endings)
        {
            using var file = new MemoryStream();
            ReviewFile.WriterOf(ending)!(figures!, new ReviewComposer(Register.Reference, RemarkText.Title).Compose(figures!, "ru", isDraft: false, isDemonstration: false), file);
            AssertWhole("review" + ending, ending, file.ToArray());
            Assert.True(ending != ".pdf" || Printable.IsAll(PdfReading.Words(file.ToArray(), missing: "")), "text of the PDF");
        }
    }

    private static void AssertWhole(string address, string type, byte[] content)
    {
        if (content.AsSpan().StartsWith("PK"u8))
        {
            using var zip = new ZipArchive(new MemoryStream(content));
            Assert.All(zip.Entries.Where(entry => entry.Name.EndsWith(".xml", StringComparison.Ordinal)), entry => ReadXml(entry.Open()));
        }
        else if (type.EndsWith("xml", StringComparison.Ordinal))
        {
            ReadXml(new MemoryStream(content));
        }
        else if (!content.AsSpan().StartsWith("%PDF"u8))
        {
            var text = Strict.GetString(content).TrimStart('\uFEFF');
            var shown = type.Contains("html", StringComparison.Ordinal) ? WebUtility.HtmlDecode(text) : text;
            Assert.True(Printable.IsAll(shown), $"{address}: {Printable.OnOneLine(new string([.. shown.Where(letter => !Printable.IsAll(letter.ToString()) && !char.IsSurrogate(letter)).Take(9)]))}");
            if (type.Contains("json", StringComparison.Ordinal))
            {
                Assert.All(text.StartsWith('{') || text.StartsWith('[') ? Parts(text, type) : [], part => JsonDocument.Parse(part).Dispose());
            }
        }
    }

    private static string[] Parts(string text, string type) => type.Contains("lines", StringComparison.Ordinal) || type.Contains("ndjson", StringComparison.Ordinal) || type.Contains("jsonl", StringComparison.Ordinal)
        ? text.Split('\n', StringSplitOptions.RemoveEmptyEntries) : [text];

    private static void ReadXml(Stream stream)
    {
        using var xml = XmlReader.Create(stream, new XmlReaderSettings { CheckCharacters = true, DtdProcessing = DtdProcessing.Ignore });
        while (xml.Read())
        {
            Assert.True(Printable.IsAll(xml.Value), xml.LocalName);
        }
    }

    // Far enough from each other to be sites of their own.
    private static string Report(int index, string name)
    {
        var text = EveryLetter.InJson(name);
        return string.Create(CultureInfo.InvariantCulture, $$"""
            { "report_year": 2022, "facility_name": "{{text}}", "facility_name_kk": "{{text}}", "operator_bin": "020440003656", "operator_name": "{{text}}", "owner_name": "{{text}}",
              "postal_address": "{{text}}", "kato": "233600000", "latitude": {{46.98587 + (index * 0.2)}}, "longitude": 54.15703, "main_activity": "1(c)", "capacity": 93.9, "capacity_unit": "{{text}}",
              "oked": "{{text}}", "first_head": "{{text}}", "contact_name": "{{text}}", "contact_phone": "{{text}}", "contact_email": "{{text}}", "stationary_sources": 4, "production_volume": "{{text}}",
              "releases": [ { "pollutant": 8, "medium": "air", "quantity_kg": 150000, "method": "M", "method_name": "{{text}}", "cas": "{{text}}" }, { "pollutant": 24, "medium": "water", "quantity_kg": 1000, "method": "M", "method_name": "{{text}}", "water_body": "{{text}}" } ],
              "wastewater": [ { "pollutant": 76, "quantity_kg": 171000, "method": "M", "method_name": "{{text}}", "receiver_name": "{{text}}", "receiver_address": "{{text}}" } ],
              "waste": [ { "waste_code": "13 02 05*", "hazardous": true, "quantity_t": {{100 + index}}, "mark": "В", "operation": "R9", "transboundary": false, "receiver_name": "{{text}}", "receiver_address": "{{text}}",
                "site_address": "{{text}}", "method": "M", "method_name": "{{text}}" } ],
              "diffuse": [ { "report_year": 2022, "authority": "{{text}}", "kato": "230000000", "source_category": "road-transport", "pollutant": 8, "medium": "air", "quantity_kg": {{1000 + index}}, "method": "M", "method_name": "{{text}}", "activity_data": "{{text}}" } ] }
            """);
    }
}
