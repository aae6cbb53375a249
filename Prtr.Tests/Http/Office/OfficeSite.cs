using Microsoft.Extensions.DependencyInjection;
using Prtr.Ingest.Intake;
using Prtr.Ingest.People;
using Prtr.Tests.People;
using Prtr.Tests.Signatures;

namespace Prtr.Tests.Http.Office;

/// <summary>A site with an empty register and a person of every role, that believes a proxy on its own machine and signatures of a test.</summary>
public sealed class OfficeSite : IDisposable
{
    private RunningSite site;

    public OfficeSite() => site = new(("Register:LoadSamples", "false"), ("Site:TrustedProxies", "127.0.0.1, ::1"), ("Signature:TrustDirectory", Authority.TrustFolder));

    /// <summary>Whose signatures the site believes.</summary>
    internal TestCertificationAuthority Authority { get; } = new();

    public Uri Address => site.Address;

    public IServiceProvider Services => site.Services;

    public OpenRegister Register => Services.GetRequiredService<OpenRegister>();

    /// <summary>A client without a session.</summary>
    public HttpClient NewClient() => site.NewClient();

    /// <summary>The secret of a new session of a person with these roles.</summary>
    public async Task<string> SessionAsync(params IReadOnlyList<Role> roles) =>
        (await TestPeople.SignInAsync(Register.Database, "p." + string.Join('.', roles.Select(role => role.Word())), roles)).Secret;

    /// <summary>A client that has signed in.</summary>
    public async Task<HttpClient> ClientAsync(params IReadOnlyList<Role> roles)
    {
        var client = NewClient();
        client.DefaultRequestHeaders.Add("Cookie", "prtr-session=" + await SessionAsync(roles));
        return client;
    }

    public async Task StopAsync() => await site.DisposeAsync();

    /// <summary>After it has stopped: with the same register, at the same address.</summary>
    public void Start() => site = new RunningSite(site);

    public void Dispose()
    {
        site.Dispose();
        Authority.Dispose();
    }
}
