using Prtr.Ingest.Arrivals;
using Prtr.Ingest.Signatures;
using Prtr.Ingest.Signatures.Persons;
using Prtr.Search.Database;
using Prtr.Web.Endpoints.Signed;

namespace Prtr.Web.Hosting;

/// <summary>Electronic signatures of operators.</summary>
public static class SignatureHosting
{
    /// <summary>Their check.</summary>
    public static void AddSignatures(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton(SignatureSettings.Read(configuration));
        services.AddSingleton<SignatureClient>();
        services.AddSingleton(provider => provider.GetRequiredService<SignatureSettings>().Engine(provider.GetRequiredService<SignatureClient>().Http, provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton(provider => new Delegations(provider.GetRequiredService<RegisterDatabase>()));
        services.AddSingleton(provider => new Branches(provider.GetRequiredService<RegisterDatabase>()));
        services.AddSingleton(provider => new RegionBodies(provider.GetRequiredService<RegisterDatabase>()));
        services.AddSingleton<SignatureVerifier>();
        services.AddSingleton<SignatureRate>();
        services.AddSingleton<SentBytes>();
    }

    /// <summary>What only the site itself does, and no preview of it.</summary>
    public static void AddSignedReports(this IServiceCollection services)
    {
        services.AddSingleton<Challenges>();
        services.AddSingleton<KeySignIn>();
        services.AddSingleton<KeyActs>();
        services.AddSingleton<SignedReports>();
        services.AddSingleton(provider => new ProvisionalSignatures(
            provider.GetRequiredService<RegisterDatabase>(), clock => provider.GetRequiredService<SignatureSettings>().Engine(provider.GetRequiredService<SignatureClient>().Http, clock), provider.GetRequiredService<TimeProvider>()));
        services.AddHostedService<SignatureService>();
    }
}

/// <summary>One client as long as the site lives: it goes to the services of the settings alone.</summary>
internal sealed class SignatureClient : IDisposable
{
    public HttpClient Http { get; } = SignatureSettings.Client();

    public void Dispose() => Http.Dispose();
}
