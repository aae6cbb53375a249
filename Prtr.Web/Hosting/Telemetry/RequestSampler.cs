using System.Diagnostics;
using OpenTelemetry.Trace;

namespace Prtr.Web.Hosting.Telemetry;

/// <summary>
/// Takes a share of the requests and all that they lead to. What a reader's own headers ask for is not heeded, and what the site does by itself every few seconds is no trace.
/// </summary>
/// <param name="share">From 0 to 1.</param>
internal sealed class RequestSampler(double share) : Sampler
{
    private readonly TraceIdRatioBasedSampler requests = new(share);

    public override SamplingResult ShouldSample(in SamplingParameters samplingParameters) => samplingParameters switch
    {
        { ParentContext: { IsRemote: false } parent } when parent.TraceId != default =>
            new((parent.TraceFlags & ActivityTraceFlags.Recorded) != 0 ? SamplingDecision.RecordAndSample : SamplingDecision.Drop),
        { Kind: ActivityKind.Server } => requests.ShouldSample(samplingParameters),
        _ => new(SamplingDecision.Drop),
    };
}
