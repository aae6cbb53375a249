using System.Reflection;
using Microsoft.AspNetCore.Components;
using Prtr.Web.Addresses;
using Prtr.Web.Components;

namespace Prtr.Web.Hosting;

/// <summary>
/// Pages of people who have signed in: of the centre under <c>office</c>, of operators under <c>cabinet</c>. They have a document and a pipeline of their own, which may be interactive;
/// in that of readers every page would carry a token and a cookie for it, and none could be kept. Where there are no such pages, nobody can open a circuit.
/// </summary>
public static class SignedInPages
{
    private const string Hub = "/_blazor";

    private static readonly string[] Folders = ["/office", "/cabinet"];

    public static void AddSignedInPages(this IServiceCollection services)
    {
        services.AddRazorComponents().AddInteractiveServerComponents();
        services.AddSingleton(new PageAssembly(typeof(SignedInApp).Assembly));
    }

    /// <summary>Stands before the routing and the keeping of readers' pages, and after what gives every answer its headers and its language.</summary>
    public static void UseSignedInPages(this WebApplication app)
    {
        var pages = app.Services.GetServices<PageAssembly>().Select(one => one.Assembly).Where(HasSignedInPages).ToList();
        if (pages.Count > 0)
        {
            app.MapWhen(context => IsSignedIn(context.Request.Path), branch => Build(branch, pages));
        }
    }

    private static void Build(IApplicationBuilder branch, List<Assembly> pages)
    {
        branch.Use((context, next) =>
        {
            context.Response.Headers.CacheControl = "no-store";
            if (Below(context.Request.Path).StartsWithSegments(Hub))
            {
                context.Request.Path = Below(context.Request.Path);
            }

            return next(context);
        });
        branch.UseRouting();
        branch.UseAntiforgery();
        branch.UseEndpoints(routes => routes.MapRazorComponents<SignedInApp>()
            .AddInteractiveServerRenderMode(options => options.ContentSecurityFrameAncestorsPolicy = "'none'")
            .AddAdditionalAssemblies([.. pages.Where(assembly => assembly != typeof(SignedInApp).Assembly)]));
    }

    private static bool IsSignedIn(PathString path) =>
        SiteLanguages.Of(path) is not null && Folders.Append(Hub).Any(folder => Below(path).StartsWithSegments(folder));

    /// <summary>The path without its language.</summary>
    private static PathString Below(PathString path) => path.Value!.IndexOf('/', 1) is var end and > 0 ? new(path.Value[end..]) : default;

    private static bool HasSignedInPages(Assembly assembly) => assembly.GetExportedTypes()
        .SelectMany(type => type.GetCustomAttributes<RouteAttribute>(inherit: false))
        .Any(route => Folders.Any(folder => route.Template.StartsWith(SiteLanguages.Route + folder, StringComparison.Ordinal)));
}

/// <summary>An assembly whose pages the site shows.</summary>
public sealed record PageAssembly(Assembly Assembly);
