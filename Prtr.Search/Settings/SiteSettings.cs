using System.Globalization;
using System.Net;
using Microsoft.Extensions.Configuration;

namespace Prtr.Search.Settings;

/// <summary>What the sections Site and Api, and those switches of Register and Search that only the site has, say. To be read when <see cref="KnownSettings.Problems"/> has none.</summary>
/// <param name="PublicUrl">Where readers find the site, without a slash at its end; null when that is not known.</param>
/// <param name="IsDemonstration">Whether the register holds invented reports.</param>
/// <param name="BulkBytes">Room for bulk files.</param>
/// <param name="RequestsPerMinute">How often one network address may ask the API.</param>
/// <param name="LoadSamples">Whether an empty register is filled with the demonstration.</param>
/// <param name="Relay">Whether this instance offers to bring what is published into the index.</param>
public sealed record SiteSettings(string? PublicUrl, bool IsDemonstration, long BulkBytes, int RequestsPerMinute, bool LoadSamples, bool Relay)
{
    private const long Megabyte = 1024 * 1024;

    /// <summary>Whether an index in memory stands by for Elasticsearch.</summary>
    public bool KeepsStandby { get; init; } = true;

    /// <summary>How many answers that take much memory or time are made at once.</summary>
    public int HeavyAnswers { get; init; }

    /// <summary>How often one network address may ask for pages and files.</summary>
    public int PageRequestsPerMinute { get; init; }

    /// <summary>Whose word on the reader's address is taken.</summary>
    public IReadOnlyList<IPNetwork> TrustedProxies { get; init; } = [];

    /// <summary>Where to report a weakness, as an address with its scheme; null when nobody is named.</summary>
    public string? SecurityContact { get; init; }

    public static SiteSettings Read(IConfiguration configuration) => new(
        configuration["Site:PublicUrl"] is { Length: > 0 } address ? address.TrimEnd('/') : null,
        Switch(configuration["Site:Demonstration"], false),
        Megabyte * Number(configuration["Site:BulkMegabytes"], 4096),
        Number(configuration["Api:RequestsPerMinute"], 1200),
        Switch(configuration["Register:LoadSamples"], false),
        Switch(configuration["Search:Relay"], true))
    {
        KeepsStandby = !string.Equals(configuration["Search:Standby"], "Database", StringComparison.OrdinalIgnoreCase),
        HeavyAnswers = Number(configuration["Site:HeavyAnswers"], 2),
        PageRequestsPerMinute = Number(configuration["Site:RequestsPerMinute"], 6000),
        TrustedProxies = NetworkList.Read(configuration["Site:TrustedProxies"] ?? "") ?? [],
        SecurityContact = configuration["Site:SecurityContact"] is { Length: > 0 } contact ? contact : null,
    };

    private static bool Switch(string? text, bool otherwise) => text is { Length: > 0 } ? bool.Parse(text) : otherwise;

    private static int Number(string? text, int otherwise) => text is { Length: > 0 } ? int.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture) : otherwise;
}
