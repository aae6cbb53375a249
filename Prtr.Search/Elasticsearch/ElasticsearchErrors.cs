using System.Globalization;
using System.Security.Authentication;
using Elastic.Clients.Elasticsearch;
using Elastic.Transport;
using Elastic.Transport.Products.Elasticsearch;
using ErrorCause = Elastic.Clients.Elasticsearch.ErrorCause;

namespace Prtr.Search.Elasticsearch;

/// <summary>What failed answers mean for whoever looks after the register, in one line each.</summary>
internal static class ElasticsearchErrors
{
    private const int LongestReason = 300;
    private const string Nothing = "nothing that says why";

    // Elasticsearch 8 so refuses the media types that the client of today sends; others answer 406.
    private const string UnknownMediaType = "media_type_header_exception";

    public static ElasticsearchException Of(ElasticsearchResponse answer, ElasticsearchSettings settings)
    {
        var call = answer.ApiCallDetails;
        var node = Name(call.Uri ?? settings.Nodes[0]);
        var reason = answer.ElasticsearchServerError?.Error is { } error ? Reason(error.Type, error.Reason, error.CausedBy?.Reason) : null;
        return call.HttpStatusCode switch
        {
            401 => new($"Elasticsearch at {node} does not know who is asking (401): check Search:ApiKey, or Search:UserName and Search:Password.", isMisconfigured: true),
            403 => new($"Elasticsearch at {node} refuses (403): the user or key lacks a right on the index; docs/search-index.md lists them. It says: {reason}", isMisconfigured: true),
            406 => Other(node, null),
            400 when reason?.StartsWith(UnknownMediaType, StringComparison.Ordinal) == true => Other(node, null),
            >= 200 and < 300 => Other(node, call.OriginalException),
            { } status => new(string.Create(CultureInfo.InvariantCulture, $"Elasticsearch at {node} answers {status}: {reason ?? Nothing}")),
            null => Unreachable(node, call.OriginalException, settings),
        };
    }

    /// <summary>The client has found that the server is none of those that it knows.</summary>
    public static ElasticsearchException Of(UnsupportedProductException problem, ElasticsearchSettings settings) => Other(Name(settings.Nodes[0]), problem);

    public static string Reason(ErrorCause? error) => error is null ? Nothing : Reason(error.Type, error.Reason, error.CausedBy?.Reason);

    private static ElasticsearchException Unreachable(string node, Exception? problem, ElasticsearchSettings settings)
    {
        var causes = Causes(problem).ToList();
        return causes switch
        {
            _ when causes.OfType<AuthenticationException>().FirstOrDefault() is { } untrusted => new(
                $"Elasticsearch at {node} shows a certificate that is not trusted ({untrusted.Message}): set Search:CertificateAuthority to the PEM file of its authority.", isMisconfigured: true, problem),
            _ when causes.Exists(cause => cause is TransportException { FailureReason: PipelineFailure.MaxTimeoutReached } or OperationCanceledException or TimeoutException) => new(
                string.Create(CultureInfo.InvariantCulture, $"Elasticsearch at {node} has not answered within {settings.Timeout.TotalSeconds} s (setting Search:Timeout)."), inner: problem),
            _ => new($"Elasticsearch at {node} cannot be reached ({causes.LastOrDefault()?.Message}): check Search:Url, and that it runs.", inner: problem),
        };
    }

    private static ElasticsearchException Other(string node, Exception? problem) => new(
        $"{node} answers, but not as Elasticsearch 9 does: check that Search:Url is the address of a node; with OpenSearch, or Elasticsearch before 9, set Search:Compatibility to true.",
        isMisconfigured: true,
        problem);

    private static IEnumerable<Exception> Causes(Exception? problem)
    {
        for (var cause = problem; cause is not null; cause = cause.InnerException)
        {
            yield return cause;
        }
    }

    private static string Reason(params IEnumerable<string?> parts) => Short(string.Join(": ", parts.OfType<string>()));

    private static string Short(string text) => text.Length <= LongestReason ? text : text[..LongestReason] + "…";

    // Without a user's name and password, if somebody wrote them into the address.
    private static string Name(Uri node) => node.GetComponents(UriComponents.SchemeAndServer, UriFormat.UriEscaped);
}
