using System.Net.Http.Headers;

namespace Prtr.Search.Elasticsearch;

/// <summary>
/// Speaks to servers that Elastic's client of today refuses: OpenSearch, and Elasticsearch before 9 (setting <c>Search:Compatibility</c>). They take JSON by its plain name only,
/// and do not say in a header what they are.
/// </summary>
internal sealed class CompatibilityHandler(HttpMessageHandler inner) : DelegatingHandler(inner)
{
    private const string ProductHeader = "X-Elastic-Product";
    private const string Product = "Elasticsearch";
    private const string Json = "application/json";
    private const string Lines = "application/x-ndjson";

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        request.Headers.Accept.Clear();
        request.Headers.Accept.Add(new(Json));
        if (request.Content is { Headers.ContentType: { } type } content)
        {
            content.Headers.ContentType = new MediaTypeHeaderValue(type.MediaType?.EndsWith("ndjson", StringComparison.Ordinal) == true ? Lines : Json);
        }

        var response = await base.SendAsync(request, cancellationToken);
        if (!response.Headers.Contains(ProductHeader))
        {
            response.Headers.Add(ProductHeader, Product);
        }

        return response;
    }
}
