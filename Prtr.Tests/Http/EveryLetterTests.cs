using System.Globalization;
using System.IO.Compression;
using System.Net;
using System.Text;
using System.Text.Json;
using System.Xml;
using Prtr.Ingest.Intake;
using Prtr.Ingest.Reports;
using Prtr.Ingest.Remarks;
using Prtr.Search.Review;
using Prtr.Search.Review.Writing;
using Prtr.Search.Text;
using Prtr.Tests.Intake;

namespace Prtr.Tests.Http;

/// <summary>Letters of every class in every field of the form, loaded, published, and read back strictly from everything that the register writes.</summary>
public sealed class EveryLetterTests : IntakeTest
{
    private static readonly UTF8Encoding Strict = new(false, throwOnInvalidBytes: true);

    private static readonly string[] Addresses =
    [
        "/en/search?year=2022", "/kk/search.json?year=2022&view=records&size=1000", "/ru/search.csv?year=2022&view=records", "/en/search.csv?year=2022&excel=1", "/ru/search.xlsx?year=2022", "/ru/search.geojson?year=2022",
        "/en/search.jsonl?year=2022&view=records", "/en/search.atom?year=2022", "/ru/releases.atom", "/ru/analyse?rows=facility&columns=receiver&measure=waste_t&year=2022", "/ru/analyse.svg?rows=facility&measure=waste_t&year=2022",
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
        await Register.Relay.RunAsync(default);

        Assert.Equal(names.Order(StringComparer.Ordinal), (await ColumnAsync<string>("select facility_name from report_version")).Order(StringComparer.Ordinal));
        await using var site = new RunningSite(("Register:Directory", Folder), ("Register:LoadSamples", "false"), ("Api:RequestsPerMinute", "100000"));
        using var client = site.NewClient();
        var facilities = await ColumnAsync<long>("select id from facility");
        var pages = facilities.SelectMany(id => (string[])[$"/en/facilities/{id}", $"/ru/facilities/{id}.json", $"/api/v1/facilities/{id}"]);
        foreach (var address in Addresses.Concat(pages.Select(page => page.ToString(CultureInfo.InvariantCulture))))
        {
            using var answer = await client.GetAsync(address);
            Assert.True(answer.StatusCode == HttpStatusCode.OK, $"{address}: {answer.StatusCode}");
            AssertWhole(address, answer.Content.Headers.ContentType!.MediaType!, await answer.Content.ReadAsByteArrayAsync());
        }

        AssertNames(names, await client.GetStringAsync("/ru/search.json?year=2022&view=records&size=1000"));
        await AssertReviewAsync();
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
