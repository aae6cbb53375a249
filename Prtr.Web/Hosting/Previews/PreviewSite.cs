using System.Security.Cryptography;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.OutputCaching;
using Prtr.Ingest.Intake;
using Prtr.Ingest.Intake.Proposing;
using Prtr.Search.Database.Sqlite;
using Prtr.Search.Queries;
using Prtr.Search.Settings;
using Prtr.Web.Components;
using Prtr.Web.Components.Layout;
using Prtr.Web.Office.Inbox;

namespace Prtr.Web.Hosting.Previews;

/// <summary>
/// The site as it would be: another one in this process, over a copy of what readers may see in which something is done that is only proposed.
/// It shares nothing with the site that readers ask, neither index nor kept pages, so nothing of it can come to them.
/// </summary>
internal sealed class PreviewSite : IAsyncDisposable
{
    private const long KeptPages = 8 * 1024 * 1024;
    private const int TokenDigits = 32;

    private readonly InnerServer server;
    private readonly WebApplication app;
    private readonly SqliteDatabase copy;
    private readonly IncomingFolder folder;
    private readonly Lock turn = new();
    private int readers;
    private bool isOver;

    private PreviewSite(InnerServer server, WebApplication app, SqliteDatabase copy, IncomingFolder folder)
    {
        (this.server, this.app, this.copy, this.folder) = (server, app, copy, folder);
    }

    /// <summary>What its pages say of themselves.</summary>
    public required PreviewMark Mark { get; init; }

    /// <summary>Null when there is nothing to show.</summary>
    /// <param name="outer">Services of the site that readers ask.</param>
    public static async Task<PreviewSite?> StartAsync(PreviewedAct act, IServiceProvider outer, CancellationToken cancellationToken)
    {
        var (register, clock) = (outer.GetRequiredService<OpenRegister>(), outer.GetRequiredService<TimeProvider>());
        var folder = IncomingFolder.Take(register.Database.Directory, Guid.NewGuid().ToString("N"));
        SqliteDatabase? copy = null;
        try
        {
            copy = await act.DoneInCopyAsync(register.Database, folder.Path, clock, cancellationToken);
            if (copy is not null)
            {
                var server = new InnerServer();
                var mark = new PreviewMark(RandomNumberGenerator.GetHexString(TokenDigits, lowercase: true));
                var app = Build(server, mark, await OpenRegister.OpenAsync(copy, clock, cancellationToken), outer);
                await app.StartAsync(cancellationToken);
                await app.Services.GetRequiredService<IRefreshable>().RefreshAsync(cancellationToken);
                return new PreviewSite(server, app, copy, folder) { Mark = mark };
            }
        }
        catch
        {
            copy?.Dispose();
            folder.Dispose();
            throw;
        }

        folder.Dispose();
        return null;
    }

    /// <summary>False when it has ended: then nothing is answered.</summary>
    public async Task<bool> AnswerAsync(HttpContext context)
    {
        lock (turn)
        {
            if (isOver)
            {
                return false;
            }

            readers++;
        }

        try
        {
            await server.AnswerAsync(context, app.Services);
            return true;
        }
        finally
        {
            bool isLast;
            lock (turn)
            {
                isLast = --readers == 0 && isOver;
            }

            if (isLast)
            {
                await EndAsync();
            }
        }
    }

    /// <summary>Whoever is reading it reads to the end.</summary>
    public async ValueTask DisposeAsync()
    {
        bool isFree;
        lock (turn)
        {
            isFree = readers == 0 && !isOver;
            isOver = true;
        }

        if (isFree)
        {
            await EndAsync();
        }
    }

    private static WebApplication Build(InnerServer server, PreviewMark mark, OpenRegister register, IServiceProvider outer)
    {
        var environment = outer.GetRequiredService<IWebHostEnvironment>();
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            ApplicationName = environment.ApplicationName, EnvironmentName = environment.EnvironmentName, ContentRootPath = environment.ContentRootPath,
        });
        builder.Configuration.AddConfiguration(outer.GetRequiredService<IConfiguration>());
        builder.Environment.WebRootFileProvider = environment.WebRootFileProvider;
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        builder.AddSiteKeys();
        builder.AddMaps();
        builder.Services.AddSingleton(outer.GetRequiredService<SiteSettings>());
        builder.Services.AddRegister(register, register.Clock);
        builder.Services.AddEmbeddedSearch();
        builder.Services.AddHealthChecks();
        builder.Services.AddSingleton(mark);
        builder.AddReadersSite();
        builder.Services.Configure<OutputCacheOptions>(options => options.SizeLimit = KeptPages);
        // It answers and does nothing by itself, mails least of all.
        foreach (var work in builder.Services.Where(one => one.ServiceType == typeof(IHostedService) && one.ImplementationType?.Assembly == typeof(App).Assembly).ToList())
        {
            builder.Services.Remove(work);
        }

        builder.Services.AddSingleton<IServer>(server);
        builder.Services.AddSingleton<IHostLifetime, NoLifetime>();
        var app = builder.Build();
        app.UseReadersRequests();
        app.UseReadersPages();
        return app;
    }

    private async Task EndAsync()
    {
        await app.StopAsync();
        await app.DisposeAsync();
        copy.Dispose();
        folder.Dispose();
    }

    // The process ends with the outer site.
    private sealed class NoLifetime : IHostLifetime
    {
        public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
