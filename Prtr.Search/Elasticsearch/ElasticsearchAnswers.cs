using System.Globalization;
using System.Net;
using System.Security.Authentication;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Prtr.Search.Elasticsearch;

/// <summary>What nodes answer, and what it means for whoever looks after the register.</summary>
internal static class ElasticsearchAnswers
{
    private const int LongestReason = 300;

    public static async Task<T> ReadAsync<T>(HttpResponseMessage response, Uri node, JsonTypeInfo<T> type, CancellationToken cancellationToken)
        where T : class
    {
        try
        {
            await using var body = await response.Content.ReadAsStreamAsync(cancellationToken);
            return await JsonSerializer.DeserializeAsync(body, type, cancellationToken) ?? throw new JsonException("null");
        }
        catch (JsonException problem)
        {
            throw new ElasticsearchException(
                $"{Name(node)} answers, but not as Elasticsearch or OpenSearch does: check that Search:Url is the address of a node.", isMisconfigured: true, problem);
        }
    }

    public static async Task<ElasticsearchException> RefusalAsync(HttpResponseMessage response, Uri node, CancellationToken cancellationToken)
    {
        var status = (int)response.StatusCode;
        var reason = Reason(await response.Content.ReadAsStringAsync(cancellationToken));
        return response.StatusCode switch
        {
            HttpStatusCode.Unauthorized => new(
                $"Elasticsearch at {Name(node)} does not know who is asking (401): check Search:ApiKey, or Search:UserName and Search:Password.", isMisconfigured: true),
            HttpStatusCode.Forbidden => new(
                $"Elasticsearch at {Name(node)} refuses (403): the user or key lacks a right on the index; docs/search-index.md lists them. It says: {reason}", isMisconfigured: true),
            _ => new(string.Create(CultureInfo.InvariantCulture, $"Elasticsearch at {Name(node)} answers {status}: {reason}")),
        };
    }

    public static ElasticsearchException Unreachable(Uri node, Exception problem) => problem.InnerException is AuthenticationException untrusted
        ? new($"Elasticsearch at {Name(node)} shows a certificate that is not trusted ({untrusted.Message}): set Search:CertificateAuthority to the PEM file of its authority.", isMisconfigured: true, problem)
        : new($"Elasticsearch at {Name(node)} cannot be reached ({problem.Message}): check Search:Url, and that it runs.", inner: problem);

    public static ElasticsearchException Slow(Uri node, TimeSpan timeout) =>
        new(string.Create(CultureInfo.InvariantCulture, $"Elasticsearch at {Name(node)} has not answered within {timeout.TotalSeconds} s (setting Search:Timeout)."));

    /// <summary>The reason in an error, as Elasticsearch words it; the beginning of the text when it is none of its.</summary>
    public static string Reason(string body)
    {
        try
        {
            using var document = JsonDocument.Parse(body);
            return document.RootElement.ValueKind == JsonValueKind.Object && document.RootElement.TryGetProperty("error", out var error) ? Reason(error) : Short(body);
        }
        catch (JsonException)
        {
            return Short(body);
        }
    }

    public static string Reason(JsonElement error) => error.ValueKind != JsonValueKind.Object
        ? Short(error.ToString())
        : Short(string.Join(": ", new[] { Text(error, "type"), Text(error, "reason"), error.TryGetProperty("caused_by", out var cause) ? Text(cause, "reason") : null }.OfType<string>()));

    private static string? Text(JsonElement error, string name) => error.TryGetProperty(name, out var value) ? value.ToString() : null;

    private static string Short(string text) => text.Length <= LongestReason ? text : text[..LongestReason] + "…";

    // Without a user's name and password, if somebody wrote them into the address.
    private static string Name(Uri node) => node.GetLeftPart(UriPartial.Authority).Replace(node.UserInfo + "@", "", StringComparison.Ordinal);
}
