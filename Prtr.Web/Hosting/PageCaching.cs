using Microsoft.AspNetCore.ResponseCompression;
using Prtr.Search.Queries;
using Prtr.Web.Addresses;
using Prtr.Web.Figures;

namespace Prtr.Web.Hosting;

/// <summary>
/// Pages are kept as they are sent, compressed, for as long as the address alone decides what they say.
/// The language is in the path, so the address decides it too.
/// </summary>
public static class PageCaching
{
    private const long Megabyte = 1024 * 1024;

    public static void AddPageCaching(this IServiceCollection services)
    {
        services.AddResponseCompression(options =>
        {
            options.EnableForHttps = true;
            options.MimeTypes =
            [
                .. ResponseCompressionDefaults.MimeTypes,
                "text/csv", "application/geo+json", "application/x-ndjson", "application/problem+json", "image/svg+xml",
                "application/ld+json", "text/turtle", "application/atom+xml", "application/vnd.oai.openapi+json",
            ];
        });
        services.AddOutputCache(options =>
        {
            options.SizeLimit = 128 * Megabyte;
            options.MaximumBodySize = Megabyte;
            options.DefaultExpirationTimeSpan = TimeSpan.FromMinutes(10);
            options.AddBasePolicy(policy => policy
                .With(context => SiteLanguages.Of(context.HttpContext.Request.Path) is not null)
                .VaryByValue(context => new("encoding", Encoding(context)))
                // The cache itself takes repeated parameters for the same in any order, which the rows of an aggregate are not.
                .VaryByValue(context => new("query", context.Request.QueryString.Value ?? ""))
                .VaryByValue(ReleaseAsync)
                .VaryByValue(async (context, cancellationToken) => new("edition", await EditionStamp.OfAsync(context, cancellationToken)))
                .Cache());
            options.AddBasePolicy(new KeptAnswers());
        });
    }

    /// <summary>In Development pages are made anew and sent as they are, so that a change is seen and hot reload finds its place in them.</summary>
    public static void UsePageCaching(this WebApplication app)
    {
        if (!app.Environment.IsDevelopment())
        {
            app.Use((context, next) =>
            {
                context.Response.OnStarting(AllowSwap, context.Response);
                return next(context);
            });
            app.UseKeptPages();
            app.UseResponseCompression();
        }
    }

    // The cache gives this value back as "Allow", the name of another header, and Blazor's script takes only "allow".
    private static Task AllowSwap(object response)
    {
        var headers = ((HttpResponse)response).Headers;
        if (headers.ContainsKey("blazor-enhanced-nav"))
        {
            headers["blazor-enhanced-nav"] = "allow";
        }

        return Task.CompletedTask;
    }

    // A new data release, or another incarnation of the register, makes every kept page old at once, and a notice must not stay longer than its reason.
    private static async ValueTask<KeyValuePair<string, string>> ReleaseAsync(HttpContext context, CancellationToken cancellationToken)
    {
        var state = await context.RequestServices.GetRequiredService<IRegisterSearch>().StateAsync(cancellationToken);
        var substitute = context.RequestServices.GetRequiredService<SearchAvailability>().AnsweredBy;
        return new("release", state.Release.Tag + (substitute is { } by ? $" from {by}" : ""));
    }

    /// <summary>The encoding that compression will choose; the header itself has too many spellings to be part of a key.</summary>
    private static string Encoding(HttpContext context)
    {
        var accepted = context.Request.Headers.AcceptEncoding.ToString();
        return accepted.Contains("br", StringComparison.OrdinalIgnoreCase) ? "br"
            : accepted.Contains("gzip", StringComparison.OrdinalIgnoreCase) ? "gzip"
            : "none";
    }
}
