using Microsoft.AspNetCore.Antiforgery;
using Prtr.Ingest.Accounts;
using Prtr.Web.Addresses;
using Prtr.Web.Endpoints;

namespace Prtr.Web.Office.SignIn;

/// <summary>Ends the session that a person has signed in with.</summary>
public static class SignOut
{
    public static void MapSignOut(this IEndpointRouteBuilder routes) =>
        routes.MapPost(SiteLanguages.Route + "/sign-in/out", async (HttpContext context, Sessions sessions, IAntiforgery antiforgery) =>
        {
            if (await SentForm.ProblemAsync(context) is { } status)
            {
                return Results.StatusCode(status);
            }

            if (!await antiforgery.IsRequestValidAsync(context))
            {
                return Results.BadRequest();
            }

            if (PersonClaims.Find(context.User) is { } person)
            {
                await sessions.EndAsync(person, context.RequestAborted);
            }

            SessionCookie.Remove(context);
            return Results.LocalRedirect(Links.To("sign-in"));
        }).ExcludeFromDescription();
}
