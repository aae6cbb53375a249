using System.Globalization;
using Prtr.Search.Review.Editions;

namespace Prtr.Web.Figures;

/// <summary>An edition changes what reviews say without a data release: what is kept of them is kept by both.</summary>
public static class EditionStamp
{
    /// <summary>Another text after every edition; empty for what is no review.</summary>
    public static async ValueTask<string> OfAsync(HttpContext context, CancellationToken cancellationToken) =>
        context.Request.Path.Value?.Contains("/review", StringComparison.OrdinalIgnoreCase) == true
            ? (await context.RequestServices.GetRequiredService<ReviewEditions>().CountAsync(null, cancellationToken)).ToString(CultureInfo.InvariantCulture)
            : "";
}
