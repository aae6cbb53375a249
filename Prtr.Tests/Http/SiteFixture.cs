namespace Prtr.Tests.Http;

/// <summary>One site for all tests that ask for it (IClassFixture): it starts with the first and is only read.</summary>
public sealed class SiteFixture
{
    private static readonly Lazy<RunningSite> Shared = new(() => new RunningSite());

    public RunningSite Site { get; } = Shared.Value;

    /// <summary>Where the site listens, for a browser.</summary>
    public Uri Address => Site.Address;

    /// <summary>Follows no redirects, keeps no cookies, and waits its turn: other tests ask the same site.</summary>
    public HttpClient Client { get; } =
        new(new Patience(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false })) { BaseAddress = Shared.Value.Address };

    public IServiceProvider Services => Site.Services;
}
