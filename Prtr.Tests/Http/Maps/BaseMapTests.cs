using System.Diagnostics;
using System.Text.Json;

namespace Prtr.Tests.Http.Maps;

/// <summary>What the map in the browser is made from.</summary>
public class BaseMapTests(SiteFixture site) : IClassFixture<SiteFixture>
{
    private static readonly string Committed = Repository.PathTo("Prtr.Web", "wwwroot", "map");

    [Fact]
    public async Task The_map_has_the_facilities_of_its_query_at_their_places()
    {
        const string Query = "?region=750000000&medium=air";
        using var map = JsonDocument.Parse(await site.Client.GetStringAsync("/ru/map.json" + Query));
        using var twin = JsonDocument.Parse(await site.Client.GetStringAsync("/ru/search.geojson" + Query));

        var expected = twin.RootElement.GetProperty("features").EnumerateArray().Select(feature => (
            feature.GetProperty("properties").GetProperty("facility_id").GetInt64(),
            Math.Round(feature.GetProperty("geometry").GetProperty("coordinates")[0].GetDouble(), 4),
            Math.Round(feature.GetProperty("geometry").GetProperty("coordinates")[1].GetDouble(), 4),
            feature.GetProperty("properties").GetProperty("facility_name").GetString(),
            feature.GetProperty("properties").GetProperty("operator_name").GetString()));
        var shown = map.RootElement.EnumerateArray().Select(row => (row[0].GetInt64(), row[1].GetDouble(), row[2].GetDouble(), row[3].GetString(), row[4].GetString())).ToList();

        Assert.NotEmpty(shown);
        Assert.Equal(expected, shown);
    }

    [Fact]
    public async Task Every_part_of_the_map_is_there_small_and_named_in_three_languages()
    {
        using var names = JsonDocument.Parse(await site.Client.GetStringAsync("/map/names.json"));
        var tiles = names.RootElement.GetProperty("tiles").EnumerateArray().Select(tile => tile.GetString()!).ToList();
        var towns = 0;

        Assert.NotEmpty(tiles);
        foreach (var tile in tiles)
        {
            var text = await site.Client.GetStringAsync($"/map/6/{tile}.json");
            Assert.InRange(text.Length, 1, 60_000);
            using var part = JsonDocument.Parse(text);
            var named = part.RootElement.GetProperty("names").EnumerateArray().ToList();
            Assert.All(named, name => Assert.All(name.EnumerateArray().Skip(4), word => Assert.NotEqual("", word.GetString())));
            towns += named.Count(name => name[0].GetString() == "town");
        }

        // Every settlement of the source is on the map once.
        Assert.Equal(File.ReadLines(Repository.PathTo("Prtr.Search", "Reference", "Data", "settlements.csv")).Count() - 1, towns);
    }

    [SkippableFact]
    public async Task The_parts_are_what_the_script_cuts_from_the_sources()
    {
        var folder = Directory.CreateTempSubdirectory("prtr-map-").FullName;
        Process? script = null;
        try
        {
            script = Process.Start(new ProcessStartInfo("node", [Repository.PathTo("Prtr.Web", "BaseMap", "make.mjs"), folder]) { RedirectStandardError = true });
        }
        catch (System.ComponentModel.Win32Exception)
        {
            Skip.If(true, "No node: install Node.js to run this test.");
        }

        var error = await script!.StandardError.ReadToEndAsync();
        await script.WaitForExitAsync();

        Assert.Equal("", error);
        var made = Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(folder, file)).Order(StringComparer.Ordinal).ToList();
        Assert.Equal(made, Directory.EnumerateFiles(Committed, "*", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(Committed, file)).Where(file => file != "base.json").Order(StringComparer.Ordinal));
        Assert.All(made, file => Assert.Equal(File.ReadAllText(Path.Combine(folder, file)), File.ReadAllText(Path.Combine(Committed, file))));
        Directory.Delete(folder, recursive: true);
    }
}
