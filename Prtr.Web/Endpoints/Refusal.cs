using System.Diagnostics.Metrics;
using System.Globalization;
using Microsoft.AspNetCore.Http.HttpResults;
using Prtr.Search.Exports;
using Prtr.Search.Telemetry;

namespace Prtr.Web.Endpoints;

/// <summary>Sends away who comes at the wrong time and says when to come back: a page for who reads pages, a problem document for programs.</summary>
public static class Refusal
{
    /// <summary>The reason of a refusal for one address alone.</summary>
    internal const string TooMany = "too-many";

    private static readonly Counter<long> Refused = RegisterTelemetry.Meter.CreateCounter<long>("prtr.refusals", "{answer}", "Answers that were refused to spare the site.");

    /// <summary>503: too much is being made.</summary>
    public static Task BusyAsync(HttpContext context) => AnswerAsync(context, StatusCodes.Status503ServiceUnavailable, HeavyGate.RetryAfter, Problems.Busy(), "busy");

    /// <summary>503: the register has just been restored from a backup.</summary>
    public static Task RestoredAsync(HttpContext context) => AnswerAsync(context, StatusCodes.Status503ServiceUnavailable, TimeSpan.FromSeconds(1), Problems.Restored(), "restored");

    /// <summary>429: one address asked more often than it may.</summary>
    public static Task TooManyAsync(HttpContext context, int perMinute, TimeSpan wait) => AnswerAsync(context, StatusCodes.Status429TooManyRequests, wait, Problems.TooMany(perMinute), TooMany);

    /// <summary>Counts one, for those who watch.</summary>
    /// <param name="reason">busy, restored or too-many.</param>
    internal static void Count(string reason) => Refused.Add(1, new KeyValuePair<string, object?>("prtr.reason", reason));

    // Left empty, it becomes the page that says so.
    private static async Task AnswerAsync(HttpContext context, int status, TimeSpan wait, ProblemHttpResult problem, string reason)
    {
        Count(reason);
        context.Response.StatusCode = status;
        context.Response.Headers.RetryAfter = Math.Ceiling(wait.TotalSeconds).ToString(CultureInfo.InvariantCulture);
        context.Response.Headers.CacheControl = "no-store";
        if (DataAddress.IsForPrograms(context.Request))
        {
            await problem.ExecuteAsync(context);
        }
    }
}

/// <summary>Says <see cref="Refusal.BusyAsync"/>.</summary>
public sealed class BusyAnswer : IResult
{
    public Task ExecuteAsync(HttpContext httpContext) => Refusal.BusyAsync(httpContext);
}
