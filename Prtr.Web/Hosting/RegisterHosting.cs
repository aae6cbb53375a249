using Prtr.Ingest.Intake;
using Prtr.Search.Embedded;
using Prtr.Search.Queries;

namespace Prtr.Web.Hosting;

/// <summary>The register behind the site: its database, its code lists and the index that answers.</summary>
public static class RegisterHosting
{
    /// <summary>Opens the register, brings its database to this version, and fills it with the demonstration when that is asked for and it is empty.</summary>
    public static async Task AddRegisterAsync(this WebApplicationBuilder builder)
    {
        var folders = SiteFolders.Of(builder.Configuration, builder.Environment.ContentRootPath);
        var register = await OpenRegister.OpenAsync(folders.Register, TimeProvider.System, CancellationToken.None);
        if (builder.Configuration.GetValue<bool>("Register:LoadSamples"))
        {
            await new DemonstrationRegister(register, folders.Samples).LoadWhenEmptyAsync(new ConsoleProgress(), CancellationToken.None);
        }

        if (DemonstrationRegister.IsIn(folders.Register))
        {
            builder.Configuration["Site:Demonstration"] = "true";
        }

        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddSingleton(register.Database);
        builder.Services.AddSingleton(register.Reference);
        builder.Services.AddSingleton<EmbeddedSearch>();
        builder.Services.AddSingleton<IRegisterSearch>(services => services.GetRequiredService<EmbeddedSearch>());
        builder.Services.AddHostedService<ReleaseWatcher>();
        builder.Services.AddHealthChecks().AddCheck<RegisterHealth>("register");
    }
}
