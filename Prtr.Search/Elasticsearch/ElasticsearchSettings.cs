using System.Globalization;
using Microsoft.Extensions.Configuration;

namespace Prtr.Search.Elasticsearch;

/// <summary>How Elasticsearch or OpenSearch is reached: the section Search of the settings.</summary>
public sealed record ElasticsearchSettings
{
    private const string Engine = "Elasticsearch";

    private const string DefaultIndex = "prtr";
    private const int DefaultTimeoutSeconds = 10;

    /// <summary>What <c>Search:Engine</c> may be; the first when it is not set.</summary>
    public static IReadOnlyList<string> Engines { get; } = ["Embedded", Engine];

    /// <summary>At least one; each speaks for the whole cluster.</summary>
    public required IReadOnlyList<Uri> Nodes { get; init; }

    /// <summary>The alias that readers ask; the indices behind it are called after it.</summary>
    public string Index { get; init; } = DefaultIndex;

    /// <summary>As the server shows it when the key is made: base64 of id and key.</summary>
    public string? ApiKey { get; init; }

    public string? UserName { get; init; }

    public string? Password { get; init; }

    /// <summary>A PEM file with the certificate authority that the nodes' certificates come from; null for those that the machine trusts.</summary>
    public string? CertificateAuthority { get; init; }

    /// <summary>Whether the server is one that Elastic's client of today refuses: OpenSearch, or Elasticsearch before 9.</summary>
    public bool Compatibility { get; init; }

    /// <summary>How long a reader's question may take, with everything that is tried again.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(DefaultTimeoutSeconds);

    /// <summary>Primary shards of an index that is built from now on.</summary>
    public int Shards { get; init; } = 1;

    /// <summary>How many records or groups one answer holds; servers refuse more than 10,000 records.</summary>
    public int PageSize { get; init; } = 10_000;

    /// <summary>How many records one facility may have in an index that is built from now on, ended ones among them.</summary>
    public int MostOfFacility { get; init; } = 50_000;

    /// <summary>The settings when they choose this engine, else null. To be read when <see cref="Problems"/> has none.</summary>
    public static ElasticsearchSettings? Read(IConfiguration configuration) => !IsChosen(configuration) ? null : new()
    {
        Nodes = [.. Urls(configuration).Select(url => new Uri(url.TrimEnd('/') + "/"))],
        Index = Value(configuration, "Search:Index") ?? DefaultIndex,
        ApiKey = Value(configuration, "Search:ApiKey"),
        UserName = Value(configuration, "Search:UserName"),
        Password = Value(configuration, "Search:Password"),
        CertificateAuthority = Value(configuration, "Search:CertificateAuthority"),
        Compatibility = bool.TryParse(Value(configuration, "Search:Compatibility"), out var isWanted) && isWanted,
        Timeout = TimeSpan.FromSeconds(Number(configuration, "Search:Timeout") ?? DefaultTimeoutSeconds),
        Shards = Number(configuration, "Search:Shards") ?? 1,
    };

    /// <summary>What does not fit together when this engine is chosen, one sentence each.</summary>
    public static IEnumerable<string> Problems(IConfiguration configuration)
    {
        if (!IsChosen(configuration))
        {
            yield break;
        }

        if (Urls(configuration).Length == 0)
        {
            yield return "Search:Engine is Elasticsearch, so Search:Url is needed, such as https://search.example.kz:9200 (several with a comma between).";
        }

        if (!AreUrls(Urls(configuration)))
        {
            yield return $"Search:Url is \"{configuration["Search:Url"]}\"; allowed: absolute http or https addresses with commas between.";
        }

        if (Value(configuration, "Search:Index") is { } index && !IsIndexName(index))
        {
            yield return $"Search:Index is \"{index}\"; allowed: a lower-case letter, then lower-case letters, digits, - and _.";
        }

        foreach (var key in (string[])["Search:Timeout", "Search:Shards"])
        {
            if (Value(configuration, key) is { } text && Number(configuration, key) is not > 0)
            {
                yield return $"{key} is \"{text}\"; allowed: a whole number from 1.";
            }
        }

        if (Value(configuration, "Search:ApiKey") is not null && Value(configuration, "Search:UserName") is not null)
        {
            yield return "Search:ApiKey and Search:UserName are both set; keep one of them.";
        }

        if (Value(configuration, "Search:UserName") is null != Value(configuration, "Search:Password") is null)
        {
            yield return "Search:UserName and Search:Password go together; one of them is missing.";
        }

        if (Value(configuration, "Search:CertificateAuthority") is { } file && !File.Exists(file))
        {
            yield return $"Search:CertificateAuthority is \"{file}\", and there is no such file.";
        }
    }

    private static bool AreUrls(string[] urls) => Array.TrueForAll(urls, url =>
        Uri.TryCreate(url, UriKind.Absolute, out var address) && (address.Scheme == Uri.UriSchemeHttp || address.Scheme == Uri.UriSchemeHttps));

    private static bool IsIndexName(string text) =>
        text.Length <= 100 && char.IsAsciiLetterLower(text[0]) && text.All(letter => char.IsAsciiLetterLower(letter) || char.IsAsciiDigit(letter) || letter is '-' or '_');

    private static bool IsChosen(IConfiguration configuration) =>
        Engine.Equals(configuration["Search:Engine"], StringComparison.OrdinalIgnoreCase);

    private static string[] Urls(IConfiguration configuration) =>
        (configuration["Search:Url"] ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static string? Value(IConfiguration configuration, string key) => configuration[key] is { Length: > 0 } value ? value : null;

    private static int? Number(IConfiguration configuration, string key) =>
        int.TryParse(configuration[key], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
