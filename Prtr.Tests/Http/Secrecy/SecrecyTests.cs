using System.Globalization;
using System.Text;
using Prtr.Search.Register;
using Xunit.Abstractions;

namespace Prtr.Tests.Http.Secrecy;

/// <summary>Two registers that differ only in what is withheld and in data of people say the same to everybody, byte for byte, at every address.</summary>
public sealed class SecrecyTests(ITestOutputHelper output)
{
    // Set to ask for so many addresses that links lead to, however much they are like others; without it a few hundred of different kinds are.
    private const string AddressesVariable = "PRTR_TEST_SECRECY_ADDRESSES";
    private const int Most = 200;

    private static readonly string[] Paths =
    [
        "/facilities/1", "/facilities/2", "/facilities/1?year=2021", "/facilities/3?year=2022", "/search?year=all&view=records&sort=-quantity", "/search?year=all&sort=-quantity", "/search?flag=under-threshold&year=all",
        "/search?flag=unit-slip&year=all", "/search?flag=changed-much&year=all", "/search?withheld=yes&year=all&view=records", "/search?accidental=yes&year=all", "/search?q=" + "%D0%A2%D0%90%D0%99%D0%9D%D0%90",
        "/analyse?rows=pollutant&measure=releases_kg&share=total&rank=yes&year=all", "/analyse?rows=facility&columns=threshold&measure=records&year=all", "/analyse?rows=flag&measure=records&year=all", "/review/2022", "/review/2021", "/pollutants/1", "/pollutants/62",
        "/search.atom?year=all", "/map.svg?year=all", "/data", "/releases.atom", "/facilities/4", "/facilities/5", "/facilities/1?year=2022", "/search?kind=diffuse&year=all", "/regions/233600000?year=2022", "/review/2022/editions/1",
    ];

    private static readonly string[] Files =
    [
        "/ru/search.csv?year=all", "/kk/search.xlsx?year=all", "/en/search.jsonl?year=all", "/ru/search.geojson?year=all", "/kk/search.json?year=all&view=records&size=1000", "/en/search.json?year=all&sort=-quantity",
        "/ru/facilities/1.json", "/kk/facilities/1.xlsx", "/en/operators/020440003656.json", "/ru/review/2022.pdf", "/kk/review/2022.docx", "/en/review/2022.xlsx", "/ru/review/2021.html", "/kk/review/2021.json", "/en/review/2020.csv",
        "/ru/analyse.xlsx?rows=pollutant&rank=yes&share=total&year=all", "/kk/analyse.csv?rows=facility&columns=year&measure=waste_t&change=yes&year=2022", "/en/analyse.svg?rows=region",
        "/reports/1/1.json", "/reports/2/1.json", "/api/v1/facets?year=all", "/api/v1/records?year=all&size=1000", "/api/v1/aggregate?rows=flag&measure=records&year=all", "/api/v1/suggest?q=%D1%82%D0%B0%D0%B9", "/api/v1/suggest?q=%D0%B8%D0%B2%D0%B0",
        "/api/v1/suggest?q=%D0%BC%D1%83", "/api/v1/facilities/1", "/api/v1/review/2022", "/api/v1/years", "/ogc/collections/facilities/items?limit=1000", "/ogc/collections/regions/items", "/catalog.ttl", "/catalog.jsonld", "/robots.txt", "/sitemap.xml",
        "/data/latest/files.json", "/data/latest/SHA256SUMS", "/reports/1/2.json", "/reports/4/1.json", "/reports/9/2.json", "/id/facility/4", "/id/facility/5", "/kk/facilities/4.json", "/ru/facilities/5.csv", "/en/search.csv?kind=diffuse&year=all",
        "/ru/search.atom?facility=1&year=all", "/data/2023.1/files.json", "/data/2024.2/changes.jsonl", "/en/map.json?year=all", "/id/operator/040440000209", "/id/report/4",
    ];

    [Fact]
    public async Task Nothing_public_follows_from_what_is_withheld()
    {
        var opened = await Task.WhenAll(SecretSite.OpenAsync(other: false), SecretSite.OpenAsync(other: true));
        using var one = opened[0];
        using var another = opened[1];
        await Task.WhenAll(one.PrepareAsync(), another.PrepareAsync());
        var asked = Environment.GetEnvironmentVariable(AddressesVariable);
        var addresses = asked is null
            ? new PublicAddresses(Most, 1, new Random(RandomSeed.For(output)))
            : new PublicAddresses(int.Parse(asked, CultureInfo.InvariantCulture), int.MaxValue, new Random(RandomSeed.For(output)));
        addresses.Add(Files);
        addresses.Add(Paths.Index().SelectMany(path => path.Index < 3 ? Languages.All.Select(language => $"/{language}{path.Item}") : [$"/{Languages.All[path.Index % 3]}{path.Item}"]));
        var leaks = new List<string>();
        await CompareAsync(addresses, one, another, leaks);
        // To what no link of theirs led.
        var routes = new PublicAddresses(int.MaxValue, 0, new Random(0));
        routes.Add(one.Missing);
        await CompareAsync(routes, one, another, leaks);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{addresses.Count} addresses, {addresses.Left} like others, {addresses.Waiting} more; {routes.Count} by their routes"));
        Assert.True(leaks.Count == 0, string.Join('\n', leaks.Take(20)));
        Assert.True(addresses.Count == Most || asked is not null, $"only {addresses.Count} addresses");
        // What the checks say inside does follow from it, by kinds as well as by values.
        Assert.NotEqual(Kinds(one), Kinds(another));
    }

    private static async Task CompareAsync(PublicAddresses addresses, SecretSite one, SecretSite another, List<string> leaks)
    {
        while (addresses.TryNext(out var address))
        {
            var answers = await Task.WhenAll(one.AskAsync(address), another.AskAsync(address));
            Assert.True(answers[0].Status < 500, $"{address}: {answers[0].Status}");
            if (!answers[0].Says(answers[1]))
            {
                leaks.Add($"{address}: {Difference(answers[0], answers[1])}");
            }

            if (Encoding.UTF8.GetString(answers[0].Body).Contains(SecretReports.Secret, StringComparison.Ordinal) && !address.Contains("q=", StringComparison.Ordinal))
            {
                leaks.Add($"{address} has a secret text");
            }

            addresses.AddFrom(answers[0]);
        }
    }

    private static IEnumerable<string> Kinds(SecretSite site) => site.Remarks.Select(remark => remark.Split(' ')[0]).Distinct().Order(StringComparer.Ordinal);

    private static string Difference(PublicAnswer one, PublicAnswer another)
    {
        var (a, b) = (Text(one), Text(another));
        var at = a.Zip(b).TakeWhile(pair => pair.First == pair.Second).Count();
        return string.Create(CultureInfo.InvariantCulture, $"{Around(a, at)} – {Around(b, at)}");
    }

    private static string Text(PublicAnswer answer) => string.Create(CultureInfo.InvariantCulture, $"{answer.Status}\n{answer.Headers}\n{Encoding.UTF8.GetString(answer.Body)}");

    private static string Around(string text, int at) => text[Math.Max(0, at - 80)..Math.Min(text.Length, at + 40)].ReplaceLineEndings(" ");
}
