using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.AspNetCore.Authorization;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Prtr.Ingest.Accounts.OpenIdConnect;
using Prtr.Web.Addresses;

namespace Prtr.Web.Office.OpenIdConnect;

/// <summary>Signing in by the centre's own directory (OpenID Connect, code flow with PKCE): it proves who somebody is, and the register begins a session of its own.</summary>
public static class DirectoryHosting
{
    public const string SchemeName = "Directory";

    /// <summary>Where the directory sends people back to; it has to know this address.</summary>
    public static readonly PathString Back = $"/{SiteLanguages.Default}/sign-in/directory";

    public static void AddDirectory(this IServiceCollection services, IConfiguration configuration)
    {
        var settings = DirectorySettings.Read(configuration);
        services.AddSingleton(new DirectoryOffer(settings is not null));
        services.AddSingleton<DirectorySignIn>();
        if (settings is not null)
        {
            services.AddAuthentication().AddOpenIdConnect(SchemeName, options => Set(options, settings));
        }
    }

    /// <summary>Stands before the authentication, which would read a form of any length: the directory answers by an address.</summary>
    public static void UseDirectoryByAddressOnly(this WebApplication app) => app.Use((context, next) =>
    {
        if (!context.Request.Path.Equals(Back, StringComparison.OrdinalIgnoreCase) || HttpMethods.IsGet(context.Request.Method))
        {
            return next(context);
        }

        context.Response.StatusCode = StatusCodes.Status405MethodNotAllowed;
        return Task.CompletedTask;
    });

    public static void MapDirectory(this IEndpointRouteBuilder routes)
    {
        if (routes.ServiceProvider.GetRequiredService<DirectoryOffer>().IsThere)
        {
            routes.MapGet(SiteLanguages.Route + "/sign-in/to-directory", (HttpContext context) => Results.Challenge(
                    new AuthenticationProperties { RedirectUri = SignedInAddress.Then(context.Request.Query["then"], Links.To("office")) }, [SchemeName]))
                .WithMetadata(new AllowAnonymousAttribute()).ExcludeFromDescription();
        }
    }

    private static void Set(OpenIdConnectOptions options, DirectorySettings settings)
    {
        options.Authority = settings.Authority;
        options.RequireHttpsMetadata = !new Uri(settings.Authority).IsLoopback;
        (options.ClientId, options.ClientSecret) = (settings.ClientId, settings.ClientSecret);
        options.ResponseType = OpenIdConnectResponseType.Code;
        // By the address, so that the cookies of this need not be sent by other sites' forms.
        options.ResponseMode = OpenIdConnectResponseMode.Query;
        options.CallbackPath = Back;
        options.Scope.Add("email");
        options.MapInboundClaims = false;
        options.GetClaimsFromUserInfoEndpoint = false;
        foreach (var cookie in new[] { options.NonceCookie, options.CorrelationCookie })
        {
            (cookie.SameSite, cookie.SecurePolicy) = (SameSiteMode.Lax, CookieSecurePolicy.SameAsRequest);
        }

        options.Events.OnTicketReceived = async context =>
        {
            context.HandleResponse();
            var answer = await context.HttpContext.RequestServices.GetRequiredService<DirectorySignIn>()
                .SignInAsync(settings.Person(context.Principal!), context.HttpContext.Connection.RemoteIpAddress?.ToString(), context.HttpContext.RequestAborted);
            var then = SignedInAddress.Then(context.ReturnUri, Links.To("office"));
            if (answer.Secret is { } secret)
            {
                SessionCookie.Write(context.HttpContext, secret);
            }

            context.Response.Redirect(answer.Secret is null ? Refused(then, "unknown") : then);
        };
        options.Events.OnRemoteFailure = context =>
        {
            context.HandleResponse();
            context.Response.Redirect(Refused(context.Properties?.RedirectUri ?? "", "failed"));
            return Task.CompletedTask;
        };
    }

    // In the language of the page that was wanted.
    private static string Refused(string then, string why) => $"/{SiteLanguages.Of(then.Split('?')[0]) ?? SiteLanguages.Default}/sign-in?directory={why}";
}
