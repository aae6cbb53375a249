using System.Text.Json;
using Elastic.Clients.Elasticsearch;
using Elastic.Transport;
using Prtr.Search.Elasticsearch;

namespace Prtr.Search.Doctor;

/// <summary>Asks a search server what the register itself never asks, as the same key or user.</summary>
internal sealed class ServerReader(ElasticsearchSettings settings) : IDisposable
{
    private readonly ElasticsearchClientSettings connection = ElasticsearchConnection.Of(settings);

    public Task<(int Status, JsonElement? Body)> GetAsync(string path, CancellationToken cancellationToken) =>
        AskAsync(transport => transport.RequestAsync<StringResponse>(new EndpointPath(Elastic.Transport.HttpMethod.GET, path), null, null, null, cancellationToken));

    public Task<(int Status, JsonElement? Body)> PostAsync(string path, string body, CancellationToken cancellationToken) =>
        AskAsync(transport => transport.RequestAsync<StringResponse>(new EndpointPath(Elastic.Transport.HttpMethod.POST, path), PostData.String(body), null, null, cancellationToken));

    public void Dispose() => ((IDisposable)connection).Dispose();

    // The body only of an answer that is JSON.
    private async Task<(int Status, JsonElement? Body)> AskAsync(Func<ITransport, Task<StringResponse>> ask)
    {
        var answer = await ask(new ElasticsearchClient(connection).Transport);
        try
        {
            return (answer.ApiCallDetails.HttpStatusCode ?? 0, JsonElement.Parse(answer.Body));
        }
        catch (JsonException)
        {
            return (answer.ApiCallDetails.HttpStatusCode ?? 0, null);
        }
    }
}
