using System.Globalization;
using Prtr.Search.Database;
using Prtr.Search.Queries;

namespace Prtr.Web.Endpoints;

/// <summary>Follows a facility's id that was merged into another (301), and answers 410 for one that was removed, with the reason.</summary>
public sealed class MovedFacilities(RegisterDatabase database, IRegisterSearch register) : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        var value = (string)http.Request.RouteValues[AskedQuery.SubjectValue]!;
        var state = long.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var id)
            ? await FacilityState.FindAsync(database, id, (await register.StateAsync(http.RequestAborted)).Release, http.RequestAborted)
            : null;
        return state switch
        {
            { MergedIntoId: { } other } => TypedResults.LocalRedirect(AddressOf(http.Request, value, other), permanent: true),
            { RemovedOn: { } day } => Problems.Gone(value, day, state.RemovedReason),
            _ => await next(context),
        };
    }

    private static string AddressOf(HttpRequest request, string from, long to)
    {
        var path = request.Path.Value!;
        var at = path.LastIndexOf('/') + 1;
        return string.Create(CultureInfo.InvariantCulture, $"{path[..at]}{to}{path[(at + from.Length)..]}{request.QueryString}");
    }
}
