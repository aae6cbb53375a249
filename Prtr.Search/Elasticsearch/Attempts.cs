using System.Globalization;
using Elastic.Clients.Elasticsearch;
using Elastic.Transport.Products.Elasticsearch;

namespace Prtr.Search.Elasticsearch;

/// <summary>
/// Asks again when the server is busy (429) or away (502, 503, 504), after a pause that doubles, or when it says; not when the time for the question would be over before.
/// Other nodes are tried by the client itself, at once.
/// </summary>
internal sealed class Attempts(ElasticsearchSettings settings, TimeProvider clock)
{
    private const int Most = 4;
    private static readonly TimeSpan FirstPause = TimeSpan.FromMilliseconds(100);

    /// <returns>The last answer, whatever it says.</returns>
    /// <exception cref="ElasticsearchException">The server is none that the client knows.</exception>
    public async Task<T> RunAsync<T>(Func<Task<T>> ask, CancellationToken cancellationToken)
        where T : ElasticsearchResponse
    {
        var begun = clock.GetTimestamp();
        for (var attempt = 1; ; attempt++)
        {
            var answer = await AskAsync(ask, cancellationToken);
            var pause = AskedPause(answer) ?? Pause(attempt);
            if (!MayPass(answer) || attempt == Most || clock.GetElapsedTime(begun) + pause >= settings.Timeout)
            {
                return answer;
            }

            await Task.Delay(pause, clock, cancellationToken);
        }
    }

    private async Task<T> AskAsync<T>(Func<Task<T>> ask, CancellationToken cancellationToken)
    {
        try
        {
            return await ask();
        }
        catch (UnsupportedProductException problem)
        {
            throw ElasticsearchErrors.Of(problem, settings);
        }
        finally
        {
            // The client makes an answer even of a question that nobody waits for any more.
            cancellationToken.ThrowIfCancellationRequested();
        }
    }

    // One of several searches may find the server short of memory while the request as a whole is well.
    private static bool MayPass(ElasticsearchResponse answer) => answer switch
    {
        { ApiCallDetails.HttpStatusCode: 429 or 502 or 503 or 504 } => true,
        CountedAnswers { Answers: var parts } => parts.Any(part => part.Status is 429 or 503),
        _ => false,
    };

    private static TimeSpan? AskedPause(ElasticsearchResponse answer) =>
        answer.ApiCallDetails.TryGetHeader(ElasticsearchConnection.RetryAfter, out var values)
            && int.TryParse(values?.FirstOrDefault(), NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) ? TimeSpan.FromSeconds(seconds) : null;

    // Doubled each time, and no two clients in step.
    private static TimeSpan Pause(int attempt) => FirstPause * (1 << (attempt - 1)) * (1 + Random.Shared.NextDouble());
}
