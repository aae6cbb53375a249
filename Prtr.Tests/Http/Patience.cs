using System.Net;

namespace Prtr.Tests.Http;

/// <summary>A client that does as the site bids: sent away with 503 because others are served, it comes again after the seconds of Retry-After.</summary>
internal sealed class Patience(HttpMessageHandler inner) : DelegatingHandler(inner)
{
    private const int Times = 20;

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        for (var left = Times; ; left--)
        {
            var answer = await base.SendAsync(request, cancellationToken);
            if (left == 0 || request.Content is not null || answer is not { StatusCode: HttpStatusCode.ServiceUnavailable, Headers.RetryAfter.Delta: { } wait })
            {
                return answer;
            }

            answer.Dispose();
            await Task.Delay(wait, cancellationToken);
        }
    }
}
