using Microsoft.AspNetCore.Http.HttpResults;
using Prtr.Ingest.Subscriptions;
using Prtr.Search.Queries;
using Prtr.Search.Register;
using Prtr.Web.Addresses;

namespace Prtr.Web.Endpoints.Subscriptions;

/// <summary>
/// The owner's word on a subscription. Only what is posted counts, since programs that look through mails follow their links; mail programs post the end by themselves (RFC 8058).
/// Whoever knows the secret may, so there is nothing to forge.
/// </summary>
public static class SubscriptionEndpoints
{
    public static void MapSubscriptions(this IEndpointRouteBuilder routes)
    {
        var subscriptions = routes.MapGroup("/subscriptions/{secret:length(32)}").ExcludeFromDescription();
        subscriptions.MapPost("/confirm", async (string secret, HttpContext context, IRegisterSearch register, SubscriptionTable table, CancellationToken cancellationToken) =>
        {
            var release = (await register.StateAsync(cancellationToken)).Release;
            return To(context, await table.ConfirmAsync(secret, release, cancellationToken) ? "confirmed" : "gone");
        });
        subscriptions.MapPost("/end", async (string secret, HttpContext context, SubscriptionTable table, CancellationToken cancellationToken) =>
        {
            await table.EndAsync(secret, cancellationToken);
            return To(context, "ended");
        });
        subscriptions.MapGet("/end", (string secret) => TypedResults.LocalRedirect($"/{SiteLanguages.Current}/subscription/{secret}?end=1"));
    }

    private static RedirectHttpResult To(HttpContext context, string state)
    {
        var asked = context.Request.Query["lang"].ToString();
        var language = Languages.All.Contains(asked) ? asked : SiteLanguages.Default;
        return TypedResults.LocalRedirect($"/{language}/subscription?state={state}");
    }
}
