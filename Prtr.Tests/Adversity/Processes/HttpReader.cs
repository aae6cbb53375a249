using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Security.Cryptography;
using System.Text.Json;

namespace Prtr.Tests.Adversity.Processes;

/// <summary>
/// A reader of a site: writes down release, tag and totals of what it is told, and holds each answer against what was said before. Within an incarnation releases only go
/// up; an address with a tag is always the same bytes; from the end of a restore on nothing of the former register answers.
/// </summary>
internal sealed class HttpReader(Uri site, SeenReleases seen, ConcurrentDictionary<string, byte> former) : IDisposable
{
    private const string Totals = "/api/v1/search?year=all&size=1";
    private const string Records = "/ru/search.csv?year=all";

    private readonly HttpClient client = new() { BaseAddress = site, Timeout = TimeSpan.FromMinutes(3) };
    private readonly Dictionary<string, (int Year, int Number)> last = new(StringComparer.Ordinal);

    /// <summary>How many answers it was given.</summary>
    public int Answers { get; private set; }

    /// <summary>Asks fifty times a second at most. While a site is killed, nobody answers.</summary>
    public async Task ReadAsync(CancellationToken enough)
    {
        using var pace = new PeriodicTimer(TimeSpan.FromMilliseconds(20));
        while (!enough.IsCancellationRequested && await pace.WaitForNextTickAsync(CancellationToken.None))
        {
            try
            {
                await LookAsync();
            }
            catch (Exception away) when (away is HttpRequestException or IOException)
            {
                // Nobody there: the next time.
            }
        }
    }

    /// <summary>Asks once.</summary>
    /// <exception cref="HttpRequestException">Nobody answers, or the answer was cut.</exception>
    public async Task LookAsync()
    {
        if (await AskAsync(Totals) is { } totals)
        {
            using var answer = JsonDocument.Parse(totals.Content);
            Assert.Equal(totals.Release, answer.RootElement.GetProperty("release").GetString());
            seen.Add(totals.Tag, "totals", answer.RootElement.GetProperty("total").GetRawText());
        }

        await AskAsync(Records);
    }

    public void Dispose() => client.Dispose();

    private async Task<(string Release, string Tag, byte[] Content)?> AskAsync(string address)
    {
        var gone = former.Keys.ToHashSet();
        using var answer = await client.GetAsync(new Uri(address, UriKind.Relative));
        var content = await answer.Content.ReadAsByteArrayAsync();
        if (answer.StatusCode == HttpStatusCode.ServiceUnavailable)
        {
            return null;
        }

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Answers++;
        // W/"2026.3-1f0c9a2b-…"
        var tag = answer.Headers.ETag!.Tag.Trim('"').Split('-');
        var (release, incarnation) = (tag[0], tag[1]);
        Assert.False(gone.Contains(incarnation), $"After a restore {address} was answered from the former register, release {release}-{incarnation}.");
        seen.Add($"{release}-{incarnation}", $"{address} {answer.Headers.ETag}", Convert.ToHexStringLower(SHA256.HashData(content)));
        var number = release.Split('.') is [var year, var place] ? (int.Parse(year, CultureInfo.InvariantCulture), int.Parse(place, CultureInfo.InvariantCulture)) : (0, 0);
        Assert.True(last.GetValueOrDefault(incarnation).CompareTo(number) <= 0, $"After release {last.GetValueOrDefault(incarnation)} came {release}-{incarnation}.");
        last[incarnation] = number;
        return (release, $"{release}-{incarnation}", content);
    }
}
