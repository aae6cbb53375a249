using System.Security.Cryptography;

namespace Prtr.Web.Addresses;

/// <summary>
/// What pages are made of, under an address that names the build, so that a browser keeps it for ever: style, scripts, what they import and fetch, the typeface, the ground of the map.
/// The build stands before the whole path, so whatever one of them names by a relative address has it, too.
/// </summary>
public sealed class SiteFiles
{
    private const string Prefix = "/build";
    private const string ForEver = "public, max-age=31536000, immutable";
    private const int Letters = 12;

    private static readonly string[] Kinds = ["/css", "/js", "/lib", "/map", "/pictures", "/icon.svg"];

    private readonly PathString root;

    /// <summary>In Development files change while the site runs, so their addresses are the plain ones.</summary>
    public SiteFiles(IWebHostEnvironment environment)
    {
        // Written by the build: every file with the hash of what is in it.
        var list = new FileInfo(Path.Combine(AppContext.BaseDirectory, $"{environment.ApplicationName}.staticwebassets.endpoints.json"));
        if (!environment.IsDevelopment() && list.Exists)
        {
            root = new($"{Prefix}/{Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(list.FullName)))[..Letters]}");
        }
    }

    /// <summary>Whether it is the plain address of a file of the site itself.</summary>
    public static bool IsFile(PathString path) => Array.Exists(Kinds, kind => path.StartsWithSegments(kind));

    /// <summary>The address of a file under <c>wwwroot</c>.</summary>
    public string Of(string path) => $"{root}/{path}";

    /// <summary>Files of another build, which a page that was kept may name, are those of this one, and not kept.</summary>
    public Task AnswerAsync(HttpContext context, RequestDelegate next)
    {
        if (context.Request.Path.StartsWithSegments(Prefix, out var rest) && rest.Value?.IndexOf('/', 1) is > 0 and var end)
        {
            PathString file = new(rest.Value[end..]);
            if (IsFile(file))
            {
                var isThis = context.Request.Path.StartsWithSegments(root);
                context.Request.Path = file;
                context.Response.OnStarting(isThis ? KeepForEver : () => Task.CompletedTask);
            }
        }

        return next(context);

        Task KeepForEver()
        {
            if (context.Response.StatusCode is StatusCodes.Status200OK or StatusCodes.Status304NotModified)
            {
                context.Response.Headers.CacheControl = ForEver;
            }

            return Task.CompletedTask;
        }
    }
}
