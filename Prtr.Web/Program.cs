using Prtr.Search.Settings;
using Prtr.Web.Addresses;
using Prtr.Web.Cabinet;
using Prtr.Web.Components;
using Prtr.Web.Embedding;
using Prtr.Web.Endpoints;
using Prtr.Web.Endpoints.Heavy;
using Prtr.Web.Endpoints.Maps;
using Prtr.Web.Endpoints.Subscriptions;
using Prtr.Web.Hosting;
using Prtr.Web.Office;
using Prtr.Web.Office.OpenIdConnect;
using Prtr.Web.Ogc;

var builder = WebApplication.CreateBuilder(args);
if (KnownSettings.Problems(builder.Configuration) is { Count: > 0 } problems)
{
    await Console.Error.WriteLineAsync(string.Join(Environment.NewLine, problems));
    return 1;
}

builder.WebHost.ConfigureKestrel(options =>
{
    options.AddServerHeader = false;
    options.AddToRefusals(SecurityHeaders.OfRefusals);
});
// Open pages of the office hold their connections; what is typed in them is kept, so the end of the site does not wait for them.
builder.Services.Configure<HostOptions>(options => options.ShutdownTimeout = TimeSpan.FromSeconds(5));
if ((builder.AddSiteKeys() ?? builder.AddBreachedPasswords() ?? builder.AddMaps() ?? await builder.AddRegisterAsync()) is { } failure)
{
    await Console.Error.WriteLineAsync(failure);
    return 1;
}

builder.Services.AddSignedInPages();
builder.Services.AddOffice();
builder.Services.AddCabinet();
builder.Services.AddDirectory(builder.Configuration);
builder.Services.AddArrivals(builder.Configuration);
builder.Services.AddSiteLanguages();
builder.Services.AddPageCaching();
builder.Services.AddPageServices();
builder.Services.AddAntiforgery(options => options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest);
builder.AddSubscriptions();
builder.Services.AddEndpoints();
builder.Services.AddOgc();

var app = builder.Build();
app.UseSecurityHeaders();
app.UseServerRefusals();
app.UseTrustedProxies();
app.UseKnownHosts();
app.Use(app.Services.GetRequiredService<SiteFiles>().AnswerAsync);
app.UseLanguageSpelling();
app.UseAnsweredBy();
app.UseHeadAsGet();
app.UseFailures();
app.UseRefusals();
app.UseRestoredMeanwhile();
app.UseRequestLocalization();
app.UseSignedInPages();
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
app.MapEndpoints();
app.MapOgc();
app.MapEmbedded();
app.MapSubscriptions();
app.MapMaps();
// Never interactive: see SignedInPages.
app.MapRazorComponents<App>();

await app.PrepareAsync();
await app.RunAsync();
return 0;
