using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;
using Microsoft.AspNetCore.Components.Web;
using Prtr.Web.Components.Shared;

namespace Prtr.Web.Embedding;

/// <summary>Renders a page to take a part out of it, in the scope of a request that no page answers.</summary>
public sealed class PageReader(IServiceProvider services, ILoggerFactory loggers, NavigationManager navigation)
{
    /// <summary>What a page says of itself and of the part that is wanted.</summary>
    /// <param name="page">The page's component.</param>
    /// <param name="values">What the page's route gives it.</param>
    /// <param name="address">Of the page: host, path and query, since a page reads its query itself.</param>
    /// <param name="write">Makes the answer from what was read, while the page is still there.</param>
    public async Task<IResult> ReadAsync(Type page, IDictionary<string, object> values, Uri address, string? part, Func<SharedPage, Func<IDictionary<string, object?>, Task<string>>, Task<IResult>> write)
    {
        ((IHostEnvironmentNavigationManager)navigation).Initialize(new Uri(address, "/").AbsoluteUri, address.AbsoluteUri);
        await using var renderer = new HtmlRenderer(services, loggers);
        return await renderer.Dispatcher.InvokeAsync(async () =>
        {
            var shared = new SharedPage(part) { IsRead = true };
            await renderer.RenderComponentAsync<ReadPage>(ParameterView.FromDictionary(new Dictionary<string, object?>
            {
                [nameof(ReadPage.Shared)] = shared,
                [nameof(ReadPage.Page)] = page,
                [nameof(ReadPage.Values)] = values,
            }));
            return await write(shared, async parameters => (await renderer.RenderComponentAsync<EmbeddedPart>(ParameterView.FromDictionary(parameters))).ToHtmlString());
        });
    }
}
