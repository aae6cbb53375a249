using System.Globalization;
using Prtr.Search.Queries;
using Prtr.Search.Reference;
using Prtr.Search.Review.Editions;

namespace Prtr.Web.Figures;

/// <summary>What changes answers without a data release: an edition what reviews say, rows of reference tables all of them. What is kept of an answer is kept by all three.</summary>
public static class EditionStamp
{
    /// <summary>Another text after every change of a reference table and, for reviews, every edition.</summary>
    public static async ValueTask<string> OfAsync(HttpContext context, CancellationToken cancellationToken)
    {
        var reference = context.RequestServices.GetRequiredService<ReferenceData>().Edition.ToString(CultureInfo.InvariantCulture);
        if (context.Request.Path.Value?.Contains("/review", StringComparison.OrdinalIgnoreCase) != true)
        {
            return reference;
        }

        var state = await context.RequestServices.GetRequiredService<IRegisterSearch>().StateAsync(cancellationToken);
        var editions = await context.RequestServices.GetRequiredService<ReviewEditions>().CountAsync(null, state.Release, cancellationToken);
        return $"{reference}.{editions.ToString(CultureInfo.InvariantCulture)}";
    }
}
