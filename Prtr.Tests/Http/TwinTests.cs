using System.Net;
using System.Text.Json;
using CsvHelper;
using ExcelDataReader;

namespace Prtr.Tests.Http;

/// <summary>What is downloaded is exactly what the same address finds.</summary>
public class TwinTests(SiteFixture site) : IClassFixture<SiteFixture>
{
    public static TheoryData<string> Queries => new(
        "", "?year=all", "?medium=air&year=2020", "?waste=hazardous&operation=R", "?region=550000000&year=2018-2022", "?medium=!air&pollutant=group:HEVMET&year=all",
        "?q=уголь", "?accidental=yes&year=all", "?withheld=yes&year=all", "?bbox=70,48,80,54", "?near=49.8,73.1,100", "?q=nothing-has-this-name");

    static TwinTests() => System.Text.Encoding.RegisterProvider(System.Text.CodePagesEncodingProvider.Instance);

    [Theory]
    [MemberData(nameof(Queries))]
    public async Task CSV_XLSX_and_GeoJSON_hold_all_that_the_search_counts(string query)
    {
        using var search = await JsonAsync("/ru/search.json" + query);
        var total = search.RootElement.GetProperty("total");

        var rows = await CsvAsync("/ru/search.csv" + query);
        Assert.Equal(total.GetProperty("records").GetInt32(), rows.Count);
        Assert.Equal(total.GetProperty("facilities").GetInt32(), rows.Select(r => r["facility_id"]).Distinct().Count());
        Assert.Equal(
            rows.Where(r => r["kind"] == "release" && r["withheld_ground"].Length == 0).GroupBy(r => r["pollutant"]).Select(pollutant => (pollutant.Key, pollutant.Sum(r => Number(r["quantity_kg"])))).Order(),
            total.GetProperty("releases").EnumerateArray().Select(sum => (sum.GetProperty("pollutant").GetString()!, Exact(sum, "kg"))).Order());
        Assert.Equal(Exact(total, "hazardous_waste_t"), rows.Where(r => r["hazardous"] == "yes").Sum(r => Number(r["quantity_t"])));
        Assert.Equal(Exact(total, "non_hazardous_waste_t"), rows.Where(r => r["hazardous"] == "no").Sum(r => Number(r["quantity_t"])));

        Assert.Equal(rows.Count, await XlsxRowsAsync("/ru/search.xlsx" + query));

        using var map = await JsonAsync("/ru/search.geojson" + query);
        var ids = map.RootElement.GetProperty("features").EnumerateArray().Select(f => f.GetProperty("properties").GetProperty("facility_id").GetInt64().ToString(null, null));
        Assert.Equal(rows.Select(r => r["facility_id"]).Distinct().Order(), ids.Order());
    }

    [Fact]
    public async Task Columns_are_those_that_were_asked_for_in_their_order()
    {
        var csv = await site.Client.GetStringAsync("/ru/search.csv?year=2022&columns=quantity_kg,facility_id&columns=year");
        var lines = (await site.Client.GetStringAsync("/ru/search.jsonl?year=2022&columns=quantity_kg,facility_id,year")).Split('\n');

        Assert.StartsWith("quantity_kg,facility_id,year\r\n", csv, StringComparison.Ordinal);
        Assert.Equal(csv.Count(c => c == '\n'), lines.Length);
        Assert.Equal(["quantity_kg", "facility_id", "year"], JsonDocument.Parse(lines[0]).RootElement.EnumerateObject().Select(member => member.Name));
    }

    [Fact]
    public async Task Pages_of_JSON_lead_through_all_records()
    {
        string? address = "/en/search.json?view=records&size=400&medium=water&year=2021";
        var seen = new List<string>();
        var total = 0;
        while (address is not null)
        {
            using var page = await JsonAsync(address);
            total = page.RootElement.GetProperty("total").GetProperty("records").GetInt32();
            seen.AddRange(page.RootElement.GetProperty("items").EnumerateArray().Select(item => item.GetRawText()));
            address = page.RootElement.GetProperty("next").GetString();
        }

        Assert.True(total > 400);
        Assert.Equal(total, seen.Count);
    }

    [Fact]
    public async Task The_address_of_a_facet_value_finds_what_it_counts()
    {
        using var search = await JsonAsync("/ru/search.json?year=2022&medium=air");
        var values = search.RootElement.GetProperty("facets").EnumerateObject()
            .Where(facet => facet.Name is not ("medium" or "year"))
            .SelectMany(facet => facet.Value.EnumerateArray().Take(3))
            .ToList();
        Assert.NotEmpty(values);

        foreach (var value in values)
        {
            using var chosen = await JsonAsync(value.GetProperty("url").GetString()!);
            Assert.Equal(value.GetProperty("records").GetInt32(), chosen.RootElement.GetProperty("total").GetProperty("records").GetInt32());
        }
    }

    [Theory]
    [InlineData("pollutants/1", "pollutant=1")]
    [InlineData("activities/1(c)", "activity=1(c)")]
    [InlineData("regions/550000000", "region=550000000")]
    [InlineData("waste/01", "waste=01")]
    public async Task The_data_of_a_subjects_page_are_the_search_for_it_in_all_years(string page, string query)
    {
        Assert.Equal(await CsvAsync($"/kk/search.csv?{query}&year=all"), await CsvAsync($"/kk/{page}.csv"));
        using var one = await JsonAsync($"/kk/{page}.json");
        using var all = await JsonAsync($"/kk/search.json?{query}&year=all");
        Assert.Equal(all.RootElement.GetRawText(), one.RootElement.GetRawText());
    }

    [Fact]
    public async Task A_facility_tells_its_years_and_records()
    {
        var id = (await CsvAsync("/ru/search.csv?year=2022"))[0]["facility_id"];
        using var facility = await JsonAsync($"/ru/facilities/{id}.json");
        var rows = await CsvAsync($"/ru/facilities/{id}.csv");

        Assert.All(rows, row => Assert.Equal(id, row["facility_id"]));
        Assert.Equal(rows.Count, facility.RootElement.GetProperty("records").GetArrayLength());
        Assert.Equal(
            rows.Select(r => r["year"]).Distinct().Order(),
            facility.RootElement.GetProperty("reports").EnumerateArray().Select(r => r.GetProperty("year").GetInt32().ToString(null, null)).Order());
    }

    [Fact]
    public async Task A_download_has_a_name_that_says_what_it_is()
    {
        using var response = await site.Client.GetAsync("/ru/activities/1(c).csv?excel=1");

        Assert.Equal("text/csv", response.Content.Headers.ContentType!.MediaType);
        Assert.Matches(@"^""?prtr-activities-1\(c\)-\d{4}\.\d+\.csv""?$", response.Content.Headers.ContentDisposition!.FileName);
        Assert.Equal([0xEF, 0xBB, 0xBF], (await response.Content.ReadAsByteArrayAsync())[..3]);
    }

    [Theory]
    [InlineData("/ru/facilities/999999999.json")]
    [InlineData("/ru/operators/000000000000.csv")]
    [InlineData("/ru/pollutants/92.json")]
    [InlineData("/ru/activities/1(z).csv")]
    [InlineData("/ru/regions/999999999.xlsx")]
    [InlineData("/ru/waste/9999.json")]
    [InlineData("/ru/review/1999.json")]
    [InlineData("/ru/facilities/!5.json")]
    public async Task The_data_of_what_is_not_there_are_404(string address)
    {
        using var response = await site.Client.GetAsync(address);

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType!.MediaType);
    }

    [Fact]
    public async Task The_review_of_2022_has_the_printed_sums()
    {
        using var review = await JsonAsync("/ru/review/2022.json");

        Assert.Equal(1200, review.RootElement.GetProperty("reports").GetInt32());
        Assert.Equal(3722, review.RootElement.GetProperty("stationary_sources").GetInt32());
        Assert.Equal(20, (await CsvAsync("/ru/review/2022.csv")).Count);
    }

    private static decimal Number(string text) => text.Length == 0 ? 0 : decimal.Parse(text, null);

    private static decimal Exact(JsonElement total, string name) => decimal.Parse(total.GetProperty(name).GetString()!, null);

    private async Task<JsonDocument> JsonAsync(string address)
    {
        using var response = await site.Client.GetAsync(address);
        Assert.True(response.IsSuccessStatusCode, $"{address}: {response.StatusCode} {await response.Content.ReadAsStringAsync()}");
        return JsonDocument.Parse(await response.Content.ReadAsStreamAsync());
    }

    private async Task<List<Dictionary<string, string>>> CsvAsync(string address)
    {
        using var csv = CsvReader.Create(await site.Client.GetStreamAsync(address), CsvReaderOptions.Default, false);
        var rows = new List<Dictionary<string, string>>();
        while (csv.Read())
        {
            rows.Add(csv.Headers.ToDictionary(name => name, csv.GetString));
        }

        return rows;
    }

    private async Task<int> XlsxRowsAsync(string address)
    {
        using var reader = ExcelReaderFactory.CreateReader(new MemoryStream(await site.Client.GetByteArrayAsync(address)));
        reader.NextResult();
        var rows = -1;
        while (reader.Read())
        {
            rows++;
        }

        return rows;
    }
}
