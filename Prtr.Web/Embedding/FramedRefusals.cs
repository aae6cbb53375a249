using Microsoft.AspNetCore.Http.HttpResults;
using Prtr.Web.Endpoints;

namespace Prtr.Web.Embedding;

/// <summary>A frame is a page: what is refused there is said by a page in its language, and by a problem document only where a picture was asked for.</summary>
public sealed class FramedRefusals : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var answer = await next(context);
        return answer is ProblemHttpResult refused && !DataAddress.IsForPrograms(context.HttpContext.Request) ? TypedResults.StatusCode(refused.StatusCode) : answer;
    }
}
