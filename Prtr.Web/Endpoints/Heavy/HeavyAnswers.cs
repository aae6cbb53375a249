using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.AspNetCore.Server.Kestrel.Core.Features;
using Prtr.Search.Exports;

namespace Prtr.Web.Endpoints.Heavy;

/// <summary>Lets heavy answers through the gate one after the other, each on <see cref="HeavyThreads"/>; who does not get in is told when to come back (503). Pages that are kept do not come here.</summary>
public static class HeavyAnswers
{
    // A line that takes less is no line, and would hold what was made for hours.
    private static readonly MinDataRate SlowestReader = new(bytesPerSecond: 4096, gracePeriod: TimeSpan.FromSeconds(20));

    public static void UseHeavyGate(this WebApplication app)
    {
        var files = app.Services.GetRequiredService<HeavyGate>();
        var pages = app.Services.GetRequiredKeyedService<HeavyGate>(HeavyPageAttribute.Gate);
        app.Use(async (context, next) =>
        {
            var endpoint = context.GetEndpoint()?.Metadata;
            if (endpoint?.GetMetadata<HeavyAnswerAttribute>() is not { } heavy || !heavy.Weighs(context.Request))
            {
                await (endpoint?.GetMetadata<LongSendingAttribute>() is null ? next(context) : HeavyThreads.OfFiles.RunAsync(() => next(context)));
                return;
            }

            var (gate, threads) = heavy is HeavyPageAttribute ? (pages, HeavyThreads.OfPages) : (files, HeavyThreads.OfFiles);
            using var pass = await gate.TryEnterAsync(context.RequestAborted);
            if (pass is null)
            {
                await Refusal.BusyAsync(context);
                return;
            }

            if (context.Features.Get<IHttpMinResponseDataRateFeature>() is { } rate)
            {
                rate.MinDataRate = SlowestReader;
            }

            context.Features.Set(pass);
            await threads.RunAsync(() => AnswerAsync(context, next, pass));
        });
    }

    /// <summary>Marks an endpoint as <see cref="HeavyAnswerAttribute"/> does.</summary>
    public static T IsHeavy<T>(this T endpoint, string? count = null)
        where T : IEndpointConventionBuilder => endpoint.WithMetadata(new HeavyAnswerAttribute(count));

    private static async Task AnswerAsync(HttpContext context, RequestDelegate next, HeavyPass pass)
    {
        var before = context.Features.GetRequiredFeature<IHttpResponseBodyFeature>();
        await using var stream = new PassedStream(before.Stream, pass);
        var body = new StreamResponseBodyFeature(stream, before);
        context.Features.Set<IHttpResponseBodyFeature>(body);
        try
        {
            await next(context);
            if (context.Response.HasStarted)
            {
                await body.CompleteAsync();
            }
        }
        finally
        {
            context.Features.Set(before);
        }
    }
}
