using Prtr.Search.Register;

namespace Prtr.Web.Endpoints;

/// <summary>Refuses a request whose query could not be read in full, that asks for a column that there is not, or that asks for a language there is not.</summary>
public sealed class BadQueries : IEndpointFilter
{
    public ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        if (context.Arguments.OfType<IAsked>().FirstOrDefault() is { Problems: { Count: > 0 } problems })
        {
            return ValueTask.FromResult<object?>(Problems.BadQuery(problems));
        }

        if (context.Arguments.OfType<AskedColumns>().FirstOrDefault() is { Unknown: { } unknown, Allowed: var allowed })
        {
            return ValueTask.FromResult<object?>(Problems.BadValue(AskedColumns.Parameter, unknown, allowed));
        }

        return context.HttpContext.Request.Query["lang"] is [{ } language] && !Languages.All.Contains(language)
            ? ValueTask.FromResult<object?>(Problems.BadValue("lang", language, string.Join(", ", Languages.All)))
            : next(context);
    }
}
