using System.Reflection;
using Prtr.Web.Cabinet;
using Prtr.Web.Cabinet.Drafts;
using Prtr.Web.Cabinet.Facilities;
using Prtr.Web.Components;
using Prtr.Web.Endpoints;
using Prtr.Web.Hosting.Previews;
using Prtr.Web.Office;
using Prtr.Web.Office.OpenIdConnect;
using Prtr.Web.Office.Inbox;
using Prtr.Web.Office.Passkeys;
using Prtr.Web.Office.Reference;
using Prtr.Web.Office.Publication;
using Prtr.Web.Office.SignIn;

namespace Prtr.Web.Hosting;

/// <summary>
/// Pages of people who have signed in: of the centre under <c>office</c>, of operators under <c>cabinet</c>, and signing in. They have a document and a pipeline of their own, which may be interactive;
/// in that of readers every page would carry a token and a cookie for it, and none could be kept. Who has not signed in cannot open a circuit.
/// </summary>
public static class SignedInPages
{
    private const int TriesPerMinute = 30;

    // Of browsers whose line is gone, for the three minutes in which they may come back.
    private const int KeptCircuits = 50;

    public static void AddSignedInPages(this IServiceCollection services)
    {
        // A long letter comes whole with every key that is pressed in it.
        services.AddRazorComponents().AddInteractiveServerComponents(options => options.DisconnectedCircuitMaxRetained = KeptCircuits).AddHubOptions(options => options.MaximumReceiveMessageSize = 512 * 1024);
        services.AddSingleton(new PageAssembly(typeof(SignedInApp).Assembly));
        services.AddHostedService<RefusedActs>();
    }

    /// <summary>Stands before the routing and the keeping of readers' pages, and after what gives every answer its headers and its language.</summary>
    public static void UseSignedInPages(this WebApplication app)
    {
        var others = app.Services.GetServices<PageAssembly>().Select(one => one.Assembly).Where(assembly => assembly != typeof(SignedInApp).Assembly).ToArray();
        // Here, where the proxy has said how the reader comes: left out, the framework puts it before everything, and a session by TLS is never found.
        app.UseDirectoryByAddressOnly();
        app.UseAuthentication();
        app.MapWhen(context => SignedInAddress.Is(context.Request.Path), branch => Build(branch, others));
    }

    private static void Build(IApplicationBuilder branch, Assembly[] others)
    {
        branch.UseTryRate();
        branch.Use((context, next) =>
        {
            context.Response.Headers.CacheControl = "no-cache, no-store";
            return next(context);
        });
        branch.Use((context, next) =>
        {
            if (!SignedInAddress.IsHub(context.Request.Path))
            {
                return next(context);
            }

            if (PersonClaims.Find(context.User) is not { } person)
            {
                context.Response.StatusCode = StatusCodes.Status401Unauthorized;
                return Task.CompletedTask;
            }

            if (!IsFromHere(context.Request))
            {
                context.Response.StatusCode = StatusCodes.Status403Forbidden;
                return Task.CompletedTask;
            }

            if (BeginsCircuit(context.Request) && !context.RequestServices.GetRequiredService<OpenCircuits>().HasRoom(person.AccountId))
            {
                return Refusal.BusyAsync(context);
            }

            context.Request.Path = SignedInAddress.Below(context.Request.Path);
            return next(context);
        });
        branch.UseRouting();
        branch.UseAuthorization();
        branch.UsePageForms();
        branch.UseAntiforgery();
        branch.UseEndpoints(routes =>
        {
            routes.MapSignOut();
            routes.MapUploads();
            routes.MapReferenceExport();
            routes.MapApprovals();
            routes.MapPreviewReview();
            routes.MapPreviews();
            routes.MapPasskeys();
            routes.MapDirectory();
            routes.MapDrafts();
            routes.MapReceipts();
            routes.MapFacilityChanges();
            routes.MapRazorComponents<SignedInApp>()
                .AddInteractiveServerRenderMode(options => options.ContentSecurityFrameAncestorsPolicy = "'none'")
                .AddAdditionalAssemblies(others)
                .RequireAuthorization();
        });
    }

    // What begins a connection has no number of one yet.
    private static bool BeginsCircuit(HttpRequest request) => !request.Query.ContainsKey("id")
        && (request.Path.Value!.EndsWith("/negotiate", StringComparison.OrdinalIgnoreCase) || request.Headers.Upgrade.Count > 0 || HttpMethods.IsConnect(request.Method));

    // Browsers ask no server whether another site may open a WebSocket; a neighbour under the same domain would bring the cookie along. Proxies may leave the port out of Host.
    private static bool IsFromHere(HttpRequest request) =>
        request.Headers.Origin.ToString() is not { Length: > 0 } origin
        || (Uri.TryCreate(origin, UriKind.Absolute, out var from) && from.Host.Equals(request.Host.Host, StringComparison.OrdinalIgnoreCase));

    // Guessing takes many tries from one address; who signs in takes two.
    private static void UseTryRate(this IApplicationBuilder branch)
    {
        var rate = new AddressRate(TriesPerMinute);
        branch.ApplicationServices.GetRequiredService<IHostApplicationLifetime>().ApplicationStopped.Register(rate.Dispose);
        branch.Use((context, next) =>
        {
            var address = context.Connection.RemoteIpAddress;
            return HttpMethods.IsPost(context.Request.Method) && SignedInAddress.Below(context.Request.Path).StartsWithSegments("/sign-in")
                && address is not null && !System.Net.IPAddress.IsLoopback(address) && rate.Count(address).Wait is { } wait
                ? Refusal.TooManyAsync(context, rate.PerMinute, wait)
                : next(context);
        });
    }
}

/// <summary>An assembly whose pages the site shows.</summary>
public sealed record PageAssembly(Assembly Assembly);
