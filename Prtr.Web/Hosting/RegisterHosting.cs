using System.Data.Common;
using Prtr.Ingest.Intake;
using Prtr.Search.Database;
using Prtr.Search.Diffuse;
using Prtr.Search.Elasticsearch;
using Prtr.Search.Files;
using Prtr.Search.Register;
using Prtr.Search.Settings;

namespace Prtr.Web.Hosting;

/// <summary>The register behind the site: its database, its code lists and the index that answers.</summary>
public static class RegisterHosting
{
    /// <summary>Opens the register, brings its database to this version, and fills it with the demonstration when that is asked for and it is empty.</summary>
    /// <returns>Why the register cannot be opened; null when all is well.</returns>
    public static async Task<string?> AddRegisterAsync(this WebApplicationBuilder builder)
    {
        var folders = SiteFolders.Of(builder.Configuration, builder.Environment.ContentRootPath);
        var elasticsearch = ElasticsearchSettings.Read(builder.Configuration) is { } search ? new IndexServer(search, CountryTime.Clock) : null;
        OpenRegister register;
        RegisterDatabase? database = null;
        try
        {
            database = DatabaseSettings.Database(builder.Configuration, folders.Register);
            register = await OpenRegister.OpenAsync(database, elasticsearch, CountryTime.Clock, CancellationToken.None);
        }
        catch (Exception error) when (error is DbException or InvalidOperationException or IOException or UnauthorizedAccessException)
        {
            return $"The register in {database?.Name ?? folders.Register} cannot be opened: {(error is DbException trouble ? DatabaseTrouble.InWords(trouble) : FileTrouble.InWords(error))}";
        }

        if (elasticsearch is not null && await SearchHosting.ProblemAsync(elasticsearch, register.Relay, CancellationToken.None) is { } problem)
        {
            return problem;
        }

        var settings = SiteSettings.Read(builder.Configuration);
        if (settings.LoadSamples)
        {
            await new DemonstrationRegister(register, folders.Samples).LoadWhenEmptyAsync(new ConsoleProgress(), CancellationToken.None);
        }

        builder.Services.AddSingleton(settings with { IsDemonstration = settings.IsDemonstration || DemonstrationMark.IsIn(folders.Register) });
        builder.Services.AddRegister(register, CountryTime.Clock);
        if (elasticsearch is null)
        {
            builder.Services.AddEmbeddedSearch();
        }
        else
        {
            builder.Services.AddElasticsearch(elasticsearch, register.Relay, offersToRelay: settings.Relay, keepsStandby: settings.KeepsStandby);
        }

        builder.Services.AddHealthChecks().AddCheck<RegisterHealth>("register");
        return null;
    }

    /// <summary>A register that is open, without the index that answers.</summary>
    public static void AddRegister(this IServiceCollection services, OpenRegister register, TimeProvider clock)
    {
        services.AddSingleton(clock);
        services.AddSingleton(register);
        services.AddSingleton(register.Database);
        services.AddSingleton(register.Reference);
        services.AddScoped<DiffuseSearch>();
        services.AddSingleton<DiffuseCounts>();
    }
}
