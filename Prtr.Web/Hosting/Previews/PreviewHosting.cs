using Microsoft.AspNetCore.Antiforgery;
using Prtr.Ingest.Accounts;
using Prtr.Ingest.Intake.Proposing;
using Prtr.Ingest.People;
using Prtr.Web.Addresses;
using Prtr.Web.Endpoints;
using Prtr.Web.Office;
using Prtr.Web.Office.Publication;
using HeaderNames = Microsoft.Net.Http.Headers.HeaderNames;

namespace Prtr.Web.Hosting.Previews;

/// <summary>
/// Readers' pages as they would be, at their own addresses, for who has opened a preview: a cookie names it, and the session of its owner opens it.
/// For everybody else these addresses are the site's.
/// </summary>
public static class PreviewHosting
{
    private const string Cookie = "prtr-preview";

    public static void AddPreviews(this IServiceCollection services) => services.AddSingleton<OpenPreviews>();

    /// <summary>Stands before all that answers readers, and above all before what is kept of their pages.</summary>
    public static void UsePreviews(this WebApplication app)
    {
        var (previews, sessions) = (app.Services.GetRequiredService<OpenPreviews>(), app.Services.GetRequiredService<Sessions>());
        app.Use(async (context, next) =>
        {
            if (!IsShown(context.Request.Path) || context.Request.Cookies[Cookie] is not { } name || SessionCookie.Read(context.Request) is not { } secret
                || previews.PageOf(name) is null || await sessions.FindAsync(secret, context.RequestAborted) is not { } person || !person.May(Act.ReadReports) || !previews.IsOf(name, person))
            {
                await next(context);
                return;
            }

            if (!HttpMethods.IsGet(context.Request.Method) && !HttpMethods.IsHead(context.Request.Method))
            {
                context.Response.StatusCode = StatusCodes.Status405MethodNotAllowed;
                return;
            }

            // Kept by nobody, and never compared with what is kept of the site.
            context.Request.Headers.Remove(HeaderNames.IfNoneMatch);
            context.Request.Headers.Remove(HeaderNames.IfModifiedSince);
            context.Response.OnStarting(() =>
            {
                var headers = context.Response.Headers;
                headers.CacheControl = "private, no-store";
                headers["X-Robots-Tag"] = "noindex, nofollow";
                headers.Remove(HeaderNames.ETag);
                headers.Remove(HeaderNames.LastModified);
                return Task.CompletedTask;
            });
            if (!await previews.AnswerAsync(name, context))
            {
                await next(context);
            }
        });
    }

    public static void MapPreviews(this IEndpointRouteBuilder routes)
    {
        routes.MapPost(SiteLanguages.Route + "/office/preview", OpenAsync).WithMetadata(new OfficePageAttribute(Act.ReadReports)).ExcludeFromDescription();
        routes.MapPost(SiteLanguages.Route + "/office/preview/end", EndAsync).WithMetadata(new OfficePageAttribute(Act.ReadReports)).ExcludeFromDescription();
    }

    // What readers see has a page; files of the site itself and the pages of people who have signed in are not changed by a publication.
    private static bool IsShown(PathString path) =>
        !SignedInAddress.Is(path) && !SignedInAddress.IsHub(path) && !SiteFiles.IsFile(path) && !path.StartsWithSegments("/_framework") && !path.StartsWithSegments("/health");

    private static async Task<IResult> OpenAsync(HttpContext context, OpenPreviews previews, IAntiforgery antiforgery)
    {
        if (await SentForm.ProblemAsync(context) is { } status)
        {
            return Results.StatusCode(status);
        }

        if (!await antiforgery.IsRequestValidAsync(context) || PersonClaims.Find(context.User) is not { } person)
        {
            return Results.BadRequest();
        }

        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        var proposal = new Proposal { Act = form["act"].ToString(), Subject = form["subject"].ToString() };
        if (ProposalLinks.ActOf(proposal) is not { } act || act is not (Act.Publish or Act.Withdraw or Act.Correct))
        {
            return Results.BadRequest();
        }

        var name = await previews.OpenAsync(
            new PreviewedAct(act, proposal.Subject, PreviewReview.LeftOut(form["without"])), person, ProposalLinks.PageOf(proposal), context.RequestAborted);
        if (name is null)
        {
            return Results.LocalRedirect(ProposalLinks.PageOf(proposal, $"problem={ProposalProblem.NothingToPublish}"));
        }

        context.Response.Cookies.Append(Cookie, name, new CookieOptions { HttpOnly = true, Secure = context.Request.IsHttps, SameSite = SameSiteMode.Lax, Path = "/", IsEssential = true });
        return Results.LocalRedirect(act == Act.Publish ? Links.Search($"year={proposal.About}") : Links.Start);
    }

    // The button stands on readers' pages, which carry no token of the site but the preview's own.
    private static async Task<IResult> EndAsync(HttpContext context, OpenPreviews previews)
    {
        if (await SentForm.ProblemAsync(context) is { } status)
        {
            return Results.StatusCode(status);
        }

        var name = context.Request.Cookies[Cookie] ?? "";
        if (PersonClaims.Find(context.User) is not { } person || !previews.IsOf(name, person) || !previews.IsFrom(name, (await context.Request.ReadFormAsync(context.RequestAborted))["token"].ToString()))
        {
            return Results.BadRequest();
        }

        var page = previews.PageOf(name) ?? Links.To("office/publication");
        await previews.EndAsync(name);
        context.Response.Cookies.Delete(Cookie, new CookieOptions { Path = "/" });
        return Results.LocalRedirect(page);
    }
}
