using Prtr.Search.Queries;

namespace Prtr.Web.Endpoints;

/// <summary>What a downloaded file is called: by its address and the data release, so that two never have one name.</summary>
public static class DownloadName
{
    /// <summary>Of <c>/ru/facilities/42.csv</c>: <c>prtr-facilities-42-2026.3.csv</c>.</summary>
    public static async Task<string> OfAsync(HttpContext context, IRegisterSearch register, CancellationToken cancellationToken)
    {
        var state = await register.StateAsync(cancellationToken);
        var path = context.Request.Path.Value!.Split('/', StringSplitOptions.RemoveEmptyEntries)[1..];
        var last = path[^1].LastIndexOf('.');
        return $"prtr-{string.Join('-', [.. path[..^1], path[^1][..last]])}-{state.Release.Name}{path[^1][last..]}";
    }
}
