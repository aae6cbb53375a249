using System.Globalization;
using Prtr.Search.Queries;
using Prtr.Search.Review.Editions;

namespace Prtr.Web.Figures;

/// <summary>An edition changes what reviews say without a data release: what is kept of them is kept by both.</summary>
public static class EditionStamp
{
    /// <summary>Another text after every edition; empty for what is no review.</summary>
    public static async ValueTask<string> OfAsync(HttpContext context, CancellationToken cancellationToken)
    {
        if (context.Request.Path.Value?.Contains("/review", StringComparison.OrdinalIgnoreCase) != true)
        {
            return "";
        }

        var state = await context.RequestServices.GetRequiredService<IRegisterSearch>().StateAsync(cancellationToken);
        var editions = await context.RequestServices.GetRequiredService<ReviewEditions>().CountAsync(null, state.Release, cancellationToken);
        return editions.ToString(CultureInfo.InvariantCulture);
    }
}
