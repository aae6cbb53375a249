using Prtr.Web.Endpoints;

namespace Prtr.Web.Ogc;

/// <summary>Whether an answer is wanted as JSON or as a page: the parameter <c>f</c> says so, else <c>Accept</c>.</summary>
public sealed class OgcFormat : IEndpointFilter
{
    public const string Parameter = "f";

    public const string Json = "json";

    public const string Html = "html";

    public static bool IsHtml(HttpRequest request, string mediaType) => request.Query[Parameter].ToString() switch
    {
        Html => true,
        "" => AcceptedType.Best(request, mediaType, "application/json", AcceptedType.Html) == AcceptedType.Html,
        _ => false,
    };

    public ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        context.HttpContext.Response.Headers.Vary = "Accept, Accept-Language";
        var format = context.HttpContext.Request.Query[Parameter].ToString();
        return format is "" or Json or Html ? next(context) : ValueTask.FromResult<object?>(Problems.BadValue(Parameter, format, $"{Json}, {Html}"));
    }
}
