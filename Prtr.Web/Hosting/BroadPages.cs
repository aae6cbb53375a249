using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Prtr.Search.Register;
using Prtr.Search.Settings;

namespace Prtr.Web.Hosting;

/// <summary>
/// The pages that most readers begin with and that take longest to make: asked for by the site itself as a reader would ask, so that they are kept where readers' pages are kept.
/// </summary>
/// <param name="server">Its address stands for the site's where no setting says what the site is called.</param>
public sealed class BroadPages(IServiceScopeFactory scopes, IServer server, SiteSettings settings)
{
    // What every browser takes.
    private const string Encodings = "gzip, deflate, br";

    private RequestDelegate? answer;

    /// <summary>Of every language: the start, and the search for everything of the latest year and of all years.</summary>
    public static IReadOnlyList<string> Addresses { get; } =
        [.. Languages.All.SelectMany(language => new[] { "", "/search", "/search?year=all" }.Select(page => $"/{language}{page}"))];

    /// <summary>Notes what answers readers from here on.</summary>
    public RequestDelegate AnsweredBy(RequestDelegate next) => answer = next;

    /// <summary>Makes them one after the other; those that are kept already cost nothing.</summary>
    /// <exception cref="InvalidOperationException">One was not answered, or nothing answers yet.</exception>
    public async Task MakeAsync(CancellationToken cancellationToken)
    {
        foreach (var address in Addresses)
        {
            cancellationToken.ThrowIfCancellationRequested();
            await AskAsync(address, cancellationToken);
        }
    }

    private async Task AskAsync(string address, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var context = new DefaultHttpContext { RequestServices = scope.ServiceProvider, RequestAborted = cancellationToken };
        var (request, asked) = (context.Request, new Uri(Site(), address));
        (request.Method, request.Protocol, request.Scheme, request.Host) = (HttpMethods.Get, HttpProtocol.Http11, asked.Scheme, HostString.FromUriComponent(asked));
        (request.Path, request.QueryString) = (PathString.FromUriComponent(asked), QueryString.FromUriComponent(asked));
        request.Headers.AcceptEncoding = Encodings;
        await (answer ?? throw new InvalidOperationException("Nothing answers readers yet."))(context);
        if (context.Response.StatusCode != StatusCodes.Status200OK)
        {
            throw new InvalidOperationException($"{address} was answered with {context.Response.StatusCode}.");
        }
    }

    private Uri Site() => new(settings.PublicUrl ?? server.Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault(IsOneHost) ?? "http://localhost");

    // A site that listens at all addresses of its machine names none.
    private static bool IsOneHost(string address) => Uri.TryCreate(address, UriKind.Absolute, out var site) && site.Host is not ("[::]" or "0.0.0.0");
}
