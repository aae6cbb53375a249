using System.Net;
using System.Net.Http.Headers;
using System.Net.Security;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using System.Text.Json.Serialization.Metadata;

namespace Prtr.Search.Elasticsearch;

/// <summary>
/// Brings a request to a node and its answer back. A node that is busy (429) or away (502, 503, 504, no connection) is tried again later,
/// another one at once; everything that is sent may be sent twice without harm.
/// </summary>
internal sealed class ElasticsearchTransport : IDisposable
{
    private const int Attempts = 4;
    private static readonly TimeSpan FirstPause = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan ConnectTimeout = TimeSpan.FromSeconds(2);

    private readonly NodePool nodes;
    private readonly TimeProvider clock;
    private readonly HttpClient http;
    private readonly AuthenticationHeaderValue? authorization;

    public ElasticsearchTransport(ElasticsearchSettings settings, TimeProvider clock)
    {
        this.clock = clock;
        nodes = new NodePool(settings.Nodes, clock);
        http = new HttpClient(new SocketsHttpHandler
        {
            AutomaticDecompression = DecompressionMethods.All,
            ConnectTimeout = ConnectTimeout,
            PooledConnectionLifetime = TimeSpan.FromMinutes(5),
            SslOptions = Ssl(settings.CertificateAuthority),
        })
        { Timeout = Timeout.InfiniteTimeSpan };
        authorization = settings switch
        {
            { ApiKey: { } key } => new("ApiKey", key),
            { UserName: { } user } => new("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{user}:{settings.Password}"))),
            _ => null,
        };
    }

    /// <returns>The answer; null when there is no such thing (404).</returns>
    /// <exception cref="ElasticsearchException">No node has done it in time, or it was refused.</exception>
    public async Task<T?> SendAsync<T>(ElasticsearchRequest request, JsonTypeInfo<T> type, CancellationToken cancellationToken)
        where T : class
    {
        var begun = clock.GetTimestamp();
        using var timeout = new CancellationTokenSource(request.Timeout, clock);
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, cancellationToken);
        for (var attempt = 1; ; attempt++)
        {
            var node = nodes.Next();
            // Another node can be asked at once.
            var pause = attempt < nodes.Count ? TimeSpan.Zero : Pause(attempt);
            try
            {
                using var response = await http.SendAsync(Message(node, request), HttpCompletionOption.ResponseHeadersRead, deadline.Token);
                if (response.IsSuccessStatusCode)
                {
                    return await ElasticsearchAnswers.ReadAsync(response, node, type, deadline.Token);
                }

                if (response.StatusCode == HttpStatusCode.NotFound)
                {
                    return null;
                }

                pause = response.Headers.RetryAfter?.Delta ?? pause;
                if (!IsTransient((int)response.StatusCode) || IsLast(attempt, pause))
                {
                    throw await ElasticsearchAnswers.RefusalAsync(response, node, deadline.Token);
                }

                if (response.StatusCode != HttpStatusCode.TooManyRequests)
                {
                    nodes.Suspend(node);
                }
            }
            catch (Exception problem) when (problem is HttpRequestException or HttpIOException)
            {
                nodes.Suspend(node);
                if (IsLast(attempt, pause))
                {
                    throw ElasticsearchAnswers.Unreachable(node, problem);
                }
            }
            catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
            {
                nodes.Suspend(node);
                throw ElasticsearchAnswers.Slow(node, request.Timeout);
            }

            await Task.Delay(pause, clock, cancellationToken);
        }

        // Also when the time would be over before the next one.
        bool IsLast(int attempt, TimeSpan pause) =>
            attempt >= Math.Max(Attempts, nodes.Count) || clock.GetElapsedTime(begun) + pause >= request.Timeout;
    }

    /// <summary>Whether a status says that it may be well in a moment.</summary>
    public static bool IsTransient(int status) => status is 429 or 502 or 503 or 504;

    /// <summary>Waits as before another attempt.</summary>
    public Task PauseAsync(int attempt, CancellationToken cancellationToken) => Task.Delay(Pause(attempt), clock, cancellationToken);

    public void Dispose() => http.Dispose();

    private HttpRequestMessage Message(Uri node, ElasticsearchRequest request)
    {
        var message = new HttpRequestMessage(request.Method, new Uri(node, request.Path));
        message.Headers.Authorization = authorization;
        message.Headers.Accept.Add(new("application/json"));
        if (request.Body is { } body)
        {
            message.Content = new ReadOnlyMemoryContent(body);
            message.Content.Headers.ContentType = new(request.IsLines ? "application/x-ndjson" : "application/json");
        }

        return message;
    }


    // Doubled each time, and no two clients in step.
    private static TimeSpan Pause(int attempt) => FirstPause * (1 << (attempt - 1)) * (1 + Random.Shared.NextDouble());

    private static SslClientAuthenticationOptions Ssl(string? certificateAuthority)
    {
        var options = new SslClientAuthenticationOptions();
        if (certificateAuthority is not null)
        {
            options.CertificateChainPolicy = new X509ChainPolicy { TrustMode = X509ChainTrustMode.CustomRootTrust, RevocationMode = X509RevocationMode.NoCheck };
            options.CertificateChainPolicy.CustomTrustStore.ImportFromPemFile(certificateAuthority);
        }

        return options;
    }
}

/// <param name="Path">Relative to a node's address.</param>
/// <param name="IsLines">Whether the body is JSON objects, one a line.</param>
/// <param name="Timeout">For all attempts together.</param>
internal sealed record ElasticsearchRequest(HttpMethod Method, string Path, ReadOnlyMemory<byte>? Body, bool IsLines, TimeSpan Timeout);
