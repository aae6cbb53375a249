using System.Globalization;
using System.Text.Json;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Prtr.Ingest.Arrivals;
using Prtr.Ingest.Remarks;
using Prtr.Ingest.Signatures;
using Prtr.Search.Exports;
using Prtr.Web.Addresses;
using Prtr.Web.Endpoints.OpenApi.Shapes;

namespace Prtr.Web.Endpoints.Signed;

/// <summary><c>POST /api/v1/reports</c>: a report from an operator's own system, with its signature instead of an account.</summary>
public static class SignedReportEndpoints
{
    private const string Problem = "application/problem+json";

    // Base64 of the longest report and its signature.
    private const int LongestBody = (SignedReports.Longest + (2 * CmsBytes.Longest)) / 3 * 4;

    public static void MapSignedReports(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/api/v1/reports", TakeAsync).WithName("reports").WithTags("reports")
            .WithMetadata(new RequestSizeLimitAttribute(LongestBody), new OwnParameters("lang"))
            .Accepts<SignedReportRequest>("application/json")
            .Produces<SignedReportAnswer>().Produces<SignedReportAnswer>(StatusCodes.Status201Created)
            .Produces<ProblemShape>(StatusCodes.Status400BadRequest, Problem).Produces<ProblemShape>(StatusCodes.Status413PayloadTooLarge, Problem)
            .Produces<ProblemShape>(StatusCodes.Status415UnsupportedMediaType, Problem)
            .Produces<ProblemShape>(StatusCodes.Status422UnprocessableEntity, Problem).Produces<ProblemShape>(StatusCodes.Status429TooManyRequests, Problem)
            .Produces<ProblemShape>(StatusCodes.Status503ServiceUnavailable, Problem);

    private static async Task<IResult> TakeAsync(HttpContext context, SignedReports reports, SignatureRate rate, SentBytes sending, RemarkText words, CancellationToken cancellationToken)
    {
        if (rate.Wait(context.Connection.RemoteIpAddress) is { } wait)
        {
            context.Response.Headers.RetryAfter = Math.Ceiling(wait.TotalSeconds).ToString(CultureInfo.InvariantCulture);
            return Problems.TooMany(SignatureRate.PerMinute);
        }

        // Who does not say how long it is may send the longest.
        using var room = sending.TryHold(context.Connection.RemoteIpAddress, Math.Min(context.Request.ContentLength ?? LongestBody, LongestBody));
        if (room is null)
        {
            context.Response.Headers.RetryAfter = HeavyGate.RetryAfter.TotalSeconds.ToString(CultureInfo.InvariantCulture);
            return Problems.Busy();
        }

        var (sent, status) = await ReadAsync(context, cancellationToken);
        if (sent is not var (content, cms))
        {
            return Refused(status, "Malformed request", "The body is JSON with two members: \"report\", the signed bytes of one report as Base64, and \"signature\", its CMS as Base64.");
        }

        var language = SiteLanguages.Current;
        var signed = await reports.TakeAsync(content, cms, cancellationToken);
        return signed switch
        {
            { State: SignedReportState.Taken, Outcome.Reports: [_] } => TypedResults.Json(
                SignedReportAnswer.Of(signed, words, language), ApiJson.Default.SignedReportAnswer,
                statusCode: signed.Outcome.Known ? StatusCodes.Status200OK : StatusCodes.Status201Created),
            { State: SignedReportState.Refused, Check.Verdict: SignatureVerdict.Unreachable } => Refused(
                StatusCodes.Status503ServiceUnavailable, "Signatures cannot be checked", SignatureTexts.Of(signed.Check.Verdict, language), SignatureAnswer.WordOf(signed.Check.Verdict)),
            { State: SignedReportState.Refused } => Refused(
                StatusCodes.Status422UnprocessableEntity, "The signature does not count", SignatureTexts.Of(signed.Check.Verdict, language), SignatureAnswer.WordOf(signed.Check.Verdict)),
            _ => Refused(StatusCodes.Status422UnprocessableEntity, "Not one report", string.Join(' ', signed.Remarks.Take(5).Select(remark => words.Of(remark, language)).Prepend(SignatureTexts.Get(language, "NotOneReport")))),
        };
    }

    private static async Task<((byte[] Content, byte[] Cms)? Sent, int Status)> ReadAsync(HttpContext context, CancellationToken cancellationToken)
    {
        try
        {
            if (context.Request.HasJsonContentType()
                && await context.Request.ReadFromJsonAsync(ApiJson.Default.SignedReportRequest, cancellationToken) is { Report: { Length: > 0 } report, Signature: { Length: > 0 } signature })
            {
                var content = Convert.FromBase64String(report);
                return content.Length is > 0 and <= SignedReports.Longest ? ((content, Convert.FromBase64String(signature)), 0) : (null, StatusCodes.Status413PayloadTooLarge);
            }
        }
        catch (Exception malformed) when (malformed is JsonException or FormatException)
        {
            return (null, StatusCodes.Status400BadRequest);
        }
        catch (BadHttpRequestException broken)
        {
            return (null, broken.StatusCode);
        }

        return (null, StatusCodes.Status400BadRequest);
    }

    private static ProblemHttpResult Refused(int status, string title, string detail, string? verdict = null) =>
        TypedResults.Problem(statusCode: status, title: title, detail: detail, extensions: verdict is null ? null : [new("verdict", verdict)]);
}
