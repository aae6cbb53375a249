using System.Globalization;
using Prtr.Search.Database;
using Prtr.Search.Queries;
using Prtr.Search.Reference;
using Prtr.Search.Register;

namespace Prtr.Web.Endpoints;

/// <summary>
/// Answers 404 for a subject that the register does not know: neither by its lists nor by a record of any year. A facility of which something was public, and nothing is, is gone (410).
/// </summary>
public sealed class KnownSubjects(IRegisterSearch register, ReferenceData reference, RegisterDatabase database) : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var subject = context.HttpContext.GetEndpoint()!.Metadata.GetRequiredMetadata<Subject>();
        var value = (string)context.HttpContext.Request.RouteValues[AskedQuery.SubjectValue]!;
        var aborted = context.HttpContext.RequestAborted;
        return await ExistsAsync(subject, value, aborted) ? await next(context)
            : await WasPublicAsync(subject, value, aborted) ? Problems.NothingPublic(value)
            : Problems.NotFound(subject.Parameter, value);
    }

    private async Task<bool> WasPublicAsync(Subject subject, string value, CancellationToken cancellationToken) =>
        subject == Subject.Facility && subject.Scope(value)?.Facilities.Included is [var facility]
        && (await ReportHistory.OfFacilityAsync(database, facility, (await register.StateAsync(cancellationToken)).Release, cancellationToken)).Count > 0;

    private async Task<bool> ExistsAsync(Subject subject, string value, CancellationToken cancellationToken) =>
        subject.Scope(value) is { } scope && subject.Parameter switch
        {
            "pollutant" => int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && reference.Pollutants.ContainsKey(number),
            "activity" => reference.Activities.ContainsKey(value),
            "region" => reference.Units.ContainsKey(new Kato(value)),
            "waste" => reference.WasteCodes.ContainsKey(value),
            _ => (await register.SearchAsync(scope with { Size = 1 }, cancellationToken)).Totals.Records > 0,
        };
}
