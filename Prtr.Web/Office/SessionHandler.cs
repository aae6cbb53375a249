using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.Extensions.Options;
using Prtr.Ingest.Accounts;
using Prtr.Ingest.People;
using Prtr.Web.Addresses;

namespace Prtr.Web.Office;

/// <summary>Finds out who has signed in, from the session in the database; sends who has not to the page for it.</summary>
public sealed partial class SessionHandler(IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory log, UrlEncoder encoder, Sessions sessions)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, log, encoder)
{
    public const string SchemeName = "Session";

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        // Readers' pages know nobody.
        if (!SignedInAddress.Is(Request.Path) || SessionCookie.Read(Request) is not { } secret)
        {
            return AuthenticateResult.NoResult();
        }

        return await sessions.FindAsync(secret, Context.RequestAborted) is { } person
            ? AuthenticateResult.Success(new AuthenticationTicket(PersonClaims.Of(person), SchemeName))
            : AuthenticateResult.Fail("The session has ended.");
    }

    protected override Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        if (!HttpMethods.IsGet(Request.Method) || SignedInAddress.IsHub(Request.Path))
        {
            return RefuseAsync(StatusCodes.Status401Unauthorized);
        }

        Response.Redirect($"{Links.To("sign-in")}{QueryString.Create("then", Request.Path + Request.QueryString)}");
        return Task.CompletedTask;
    }

    protected override Task HandleForbiddenAsync(AuthenticationProperties properties)
    {
        // Everybody is led to the office's home who has signed in; who acts for an operator has another.
        if (HttpMethods.IsGet(Request.Method) && SignedInAddress.Below(Request.Path).Value is "/office" or "/office/account" && PersonClaims.Find(Context.User)?.May(Act.ReadCabinet) == true)
        {
            Response.Redirect(Links.To("cabinet" + SignedInAddress.Below(Request.Path).Value!["/office".Length..]) + Request.QueryString);
            return Task.CompletedTask;
        }

        Refused(Logger, PersonClaims.Find(Context.User)?.Name ?? "", Request.Method, Request.Path.ToUriComponent());
        return RefuseAsync(StatusCodes.Status403Forbidden);
    }

    // The page that says so stands for what was asked by GET; another form would be refused for another reason.
    private Task RefuseAsync(int status)
    {
        Response.StatusCode = status;
        if (!HttpMethods.IsGet(Request.Method) && Context.Features.Get<IStatusCodePagesFeature>() is { } pages)
        {
            pages.Enabled = false;
        }

        return Task.CompletedTask;
    }

    [LoggerMessage(LogLevel.Warning, "Refused: account:{Account} may not {Method} {Path}.")]
    private static partial void Refused(ILogger log, string account, string method, string path);
}
