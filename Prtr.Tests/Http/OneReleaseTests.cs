using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using Prtr.Ingest.Intake.Keeping;
using Prtr.Search.Database;
using Prtr.Search.Database.Sqlite;
using Prtr.Search.Queries;
using Prtr.Tests.Intake;
using Xunit.Abstractions;

namespace Prtr.Tests.Http;

/// <summary>
/// While the register is published, corrected and withdrawn, everything that readers are sent is wholly of one data release, the one before or the one after:
/// byte for byte, with tag and file name, what is sent of that release when nothing happens.
/// </summary>
public sealed partial class OneReleaseTests(ITestOutputHelper output) : IntakeTest
{
    private const int Releases = 4;
    private const int Readers = 3;

    private static readonly string[] Addresses =
    [
        "/ru", "/kk/search?year=all", "/ru/search?year=all&view=records", "/en/search?kind=diffuse&year=all", "/ru/search?q=котельная", "/ru/map.svg?year=all",
        "/ru/facilities/1", "/kk/facilities/2", "/ru/facilities/3?year=2021", "/ru/operators/020440003656", "/ru/pollutants/8", "/ru/pollutants", "/ru/activities/1(c)",
        "/ru/regions/230000000", "/ru/regions", "/ru/waste/010304", "/ru/analyse?rows=facility&columns=year&measure=releases_kg&pollutant=8", "/ru/review", "/ru/review/2022", "/ru/data",
        "/ru/search.csv?year=all", "/ru/search.json?year=all", "/ru/search.jsonl?year=all", "/ru/search.geojson?year=all", "/ru/search.xlsx?year=all", "/ru/search.atom?year=all",
        "/ru/search.csv?kind=diffuse&year=all", "/ru/facilities/1.json", "/ru/facilities/2.csv", "/ru/operators/040440000209.json", "/ru/analyse.csv?rows=facility&columns=year&measure=records",
        "/ru/analyse.xlsx?rows=region&columns=year&measure=waste_t", "/ru/review/2022.json", "/ru/releases.atom", "/api/v1/search?year=all", "/api/v1/records?year=all", "/api/v1/facets?year=all",
        "/api/v1/aggregate?rows=operator&columns=medium&measure=records&year=all", "/api/v1/years", "/api/v1/suggest?q=кот", "/api/v1/facilities/3", "/api/v1/review/2022",
        "/ogc/collections", "/ogc/collections/facilities/items", "/ogc/collections/regions/items", "/ogc/collections/facilities/items/1", "/id/report/1", "/reports/1/1.json", "/data/latest/facilities.csv.zip",
    ];

    // Where they say nothing but what is drawn, or lead on.
    private static readonly string[] Unnamed = ["/ru/map.svg", "/id/report"];

    [Fact]
    public async Task Whatever_is_sent_while_others_publish_is_of_one_release()
    {
        var seed = RandomSeed.For(output);
        var publications = new RandomPublications(Register, seed);
        await publications.BeginAsync();
        await using var site = new RunningSite(services => services.AddSingleton<TimeProvider>(new StandingClock()), ("Register:Directory", Folder), ("Register:LoadSamples", "false"), ("Api:RequestsPerMinute", "1000000"));
        var index = site.Services.GetRequiredService<IRefreshable>();
        using var client = site.NewClient();
        var before = await AskAllAsync(client);
        var (sent, ofEither) = (0, 0);
        for (var release = 0; release < Releases; release++)
        {
            var read = new List<(string Address, string Answer)>();
            read.AddRange(await ReadDuringAsync(client, release * 7, publications.NextAsync()));
            read.AddRange(await ReadDuringAsync(client, release * 11, index.RefreshAsync(default)));
            var after = await AskAllAsync(client);
            foreach (var (address, answer) in read)
            {
                Assert.True(answer == before[address] || answer == after[address], $"seed {seed}, release {release}, {address}: {Difference(answer, before[address], after[address])}");
                ofEither += before[address] == after[address] ? 0 : 1;
            }

            sent += read.Count;
            before = after;
        }

        output.WriteLine($"{sent} answers, {ofEither} of them in two releases not the same");
        Assert.True(ofEither > sent / 4, $"seed {seed}: only {ofEither} of {sent} answers could have been mixed.");
    }

    [Fact]
    public async Task From_the_moment_of_a_restore_nothing_of_the_former_register_answers()
    {
        var publications = new RandomPublications(Register, RandomSeed.For(output));
        await publications.BeginAsync();
        var backup = Path.Combine(Folder, "register.bak");
        Assert.Empty(await RegisterBackup.WriteAsync((SqliteDatabase)Register.Database, backup, TimeProvider.System, default));
        await publications.NextAsync();
        await using var site = new RunningSite(services => services.AddSingleton<TimeProvider>(new StandingClock()), ("Register:Directory", Folder), ("Register:LoadSamples", "false"), ("Api:RequestsPerMinute", "1000000"));
        using var client = site.NewClient();
        var before = await AskAllAsync(client);

        var during = await ReadDuringAsync(client, 0, RegisterRestore.RunAsync((SqliteDatabase)Register.Database, backup, false, TimeProvider.System, default));
        var at = new List<(string Address, string Answer)>();
        foreach (var address in Addresses)
        {
            at.Add((address, await AskAsync(client, address, kept: true)));
        }

        var after = await AskAllAsync(client);
        Assert.All(at, answer => Assert.True(answer.Answer == after[answer.Address], $"{answer.Address}: {Difference(answer.Answer, before[answer.Address], after[answer.Address])}"));
        Assert.All(during, answer => Assert.True(
            answer.Answer == before[answer.Address] || answer.Answer == after[answer.Address] || answer.Answer.StartsWith("503", StringComparison.Ordinal),
            $"{answer.Address}: {Difference(answer.Answer, before[answer.Address], after[answer.Address])}"));
        Assert.All(Addresses.Except(Addresses.Where(address => Unnamed.Any(address.StartsWith))), address => Assert.NotEqual(before[address], after[address]));
    }

    private async Task<Dictionary<string, string>> AskAllAsync(HttpClient client)
    {
        var answers = new Dictionary<string, string>();
        var release = await PublishedSnapshot.LatestReleaseAsync(Register.Database, default);
        foreach (var address in Addresses)
        {
            answers.Add(address, await AskAsync(client, address, kept: false));
            Assert.True(answers[address].Contains(release.Name, StringComparison.Ordinal) || Array.Exists(Unnamed, address.StartsWith), $"{address} does not say that it is of {release.Name}: {answers[address]}");
        }

        return answers;
    }

    /// <summary>Readers ask one address after the other, each in an order of its own, while something happens.</summary>
    private static async Task<IEnumerable<(string Address, string Answer)>> ReadDuringAsync(HttpClient client, int from, Task work)
    {
        var readers = Enumerable.Range(0, Readers).Select(async reader =>
        {
            var read = new List<(string, string)>();
            for (var i = 0; i < 8 || (!work.IsCompleted && i < 1000); i++)
            {
                var address = Addresses[(from + (i * (reader + 1)) + (reader * 17)) % Addresses.Length];
                read.Add((address, await AskAsync(client, address, kept: i % 2 == 0)));
            }

            return read;
        }).ToList();
        await work;
        return (await Task.WhenAll(readers)).SelectMany(read => read);
    }

    /// <param name="kept">Whether it may be a copy that the site has kept.</param>
    private static async Task<string> AskAsync(HttpClient client, string address, bool kept)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        if (!kept)
        {
            request.Headers.Add("Authorization", "None");
        }

        using var response = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        var headers = response.Headers.Concat(response.Content.Headers).Where(header => header.Key is "ETag" or "Location" or "Content-Disposition" or "Cache-Control")
            .Select(header => $"{header.Key}: {string.Join(", ", header.Value)}").Order(StringComparer.Ordinal);
        var content = await response.Content.ReadAsByteArrayAsync();
        return $"{(int)response.StatusCode}\n{string.Join('\n', headers)}\n{(content is [0x50, 0x4B, ..] ? Unpacked(content) : Encoding.UTF8.GetString(content))}";
    }

    // Without its properties, which say when it was made.
    private static string Unpacked(byte[] workbook)
    {
        using var archive = new ZipArchive(new MemoryStream(workbook));
        return string.Concat(archive.Entries.Where(entry => !entry.FullName.EndsWith("core.xml", StringComparison.Ordinal) && !entry.FullName.EndsWith(".psmdcp", StringComparison.Ordinal)).Select(entry =>
        {
            using var reader = new StreamReader(entry.Open());
            return $"{entry.FullName}\n{reader.ReadToEnd()}\n";
        }));
    }

    private static string Difference(string answer, string before, string after)
    {
        return $"not as before{From(before)}\nnot as after{From(after)}";

        string From(string other)
        {
            var at = answer.Zip(other).TakeWhile(pair => pair.First == pair.Second).Count();
            return $" from {at}:\n{Piece(answer, at)}\ninstead of\n{Piece(other, at)}";
        }

        static string Piece(string text, int at) => Space().Replace(text[Math.Max(0, at - 150)..Math.Min(text.Length, at + 150)], " ");
    }

    [GeneratedRegex(@"\s+")]
    private static partial Regex Space();
}
