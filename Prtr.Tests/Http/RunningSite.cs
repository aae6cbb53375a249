using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Prtr.Tests.Http.Maps;
using Prtr.Web.Components;
using Prtr.Web.Hosting;

namespace Prtr.Tests.Http;

/// <summary>The site as it runs in production, on a real server, with a register of its own in a temporary folder, loaded from data-samples.</summary>
public sealed class RunningSite : WebApplicationFactory<App>
{
    private readonly string directory;

    private readonly (string Key, string Value)[] settings;
    private readonly Action<IServiceCollection> services;

    /// <param name="settings">What is to be set otherwise.</param>
    public RunningSite(params (string Key, string Value)[] settings)
        : this(_ => { }, settings)
    {
    }

    /// <param name="before">A site that has stopped: this one goes on with its register, at its address.</param>
    public RunningSite(RunningSite before)
        : this(before.directory, before.Address.Port, before.services, before.settings)
    {
    }

    /// <param name="services">Puts others in the place of the site's own, or beside them.</param>
    /// <param name="settings">What is to be set otherwise.</param>
    public RunningSite(Action<IServiceCollection> services, params (string Key, string Value)[] settings)
        : this(Directory.CreateTempSubdirectory("prtr-site-").FullName, 0, services, settings) =>
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(directory, recursive: true);

    private RunningSite(string directory, int port, Action<IServiceCollection> services, (string Key, string Value)[] settings)
    {
        (this.directory, this.services, this.settings) = (directory, services, settings);
        UseKestrel(port);
        StartServer();
    }

    /// <summary>Where the site listens, for a browser.</summary>
    public Uri Address => ClientOptions.BaseAddress;

    /// <summary>A client that shows redirects instead of following them.</summary>
    public HttpClient NewClient() =>
        new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = Address };

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment(Environments.Production);
        // A build that is not published has its files in several folders.
        builder.UseStaticWebAssets();
        // They are sent as compressed by the build, not as they are just now.
        builder.UseSetting("ReloadStaticAssetsAtRuntime", "false");
        builder.UseSetting("Register:Directory", directory);
        builder.UseSetting("Register:LoadSamples", "true");
        builder.UseSetting("Map:Tiles", StreetFile.Write(Path.Combine(directory, "streets.pmtiles")));
        // The suite starts dozens of sites, and few of their tests ask for a broad page.
        builder.ConfigureTestServices(all =>
        {
            foreach (var preparation in all.Where(service => service.ImplementationType == typeof(BroadPagePreparation)).ToList())
            {
                all.Remove(preparation);
            }
        });
        builder.ConfigureTestServices(services);
        foreach (var (key, value) in settings)
        {
            builder.UseSetting(key, value);
        }
    }
}
