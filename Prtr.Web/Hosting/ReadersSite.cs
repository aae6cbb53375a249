using Prtr.Web.Components;
using Prtr.Web.Embedding;
using Prtr.Web.Endpoints;
using Prtr.Web.Endpoints.Heavy;
using Prtr.Web.Endpoints.Maps;
using Prtr.Web.Endpoints.Subscriptions;
using Prtr.Web.Ogc;

namespace Prtr.Web.Hosting;

/// <summary>What readers see: of the site itself, and of a preview, which is the same site over another register.</summary>
public static class ReadersSite
{
    public static void AddReadersSite(this WebApplicationBuilder builder)
    {
        builder.Services.AddRazorComponents();
        builder.Services.AddSiteLanguages();
        builder.Services.AddPageCaching();
        builder.Services.AddSingleton<BroadPages>();
        // In Development nothing is kept.
        if (!builder.Environment.IsDevelopment())
        {
            builder.Services.AddHostedService<BroadPagePreparation>();
        }

        builder.Services.AddPageServices();
        builder.Services.AddAntiforgery(options => options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest);
        builder.AddSubscriptions();
        builder.Services.AddSignatures(builder.Configuration);
        builder.Services.AddEndpoints();
        builder.Services.AddOgc();
    }

    /// <summary>What comes before an address is looked up; others may stand behind it.</summary>
    public static void UseReadersRequests(this WebApplication app)
    {
        app.Use(app.Services.GetRequiredService<BroadPages>().AnsweredBy);
        app.UseLanguageSpelling();
        app.UseAnsweredBy();
        app.UseHeadAsGet();
        app.UseFailures();
        app.UseRefusals();
        app.UseRestoredMeanwhile();
        app.UseRequestLocalization();
    }

    public static void UseReadersPages(this WebApplication app)
    {
        app.UseRouting();
        app.UseCors();
        app.UseReaderRate();
        app.UsePageForms();
        app.UseMovedParameters();
        app.UsePageCaching();
        app.UseHeavyGate();
        app.UseAntiforgery();

        app.MapHealthChecks("/health/live", new() { Predicate = _ => false });
        app.MapHealthChecks("/health/ready");
        app.MapStaticAssets();
        app.MapLanguageRedirect();
        app.MapSecurityText();
        app.MapReportDownloads();
        app.MapCheckDownloads();
        app.MapEndpoints();
        app.MapOgc();
        app.MapEmbedded();
        app.MapSubscriptions();
        app.MapMaps();
        // Never interactive: see SignedInPages.
        app.MapRazorComponents<App>();
    }
}
