using Prtr.Search.Settings;
using Prtr.Web.Addresses;
using Prtr.Web.Cabinet;
using Prtr.Web.Components.Layout;
using Prtr.Web.Endpoints.Signed;
using Prtr.Web.Hosting;
using Prtr.Web.Hosting.Previews;
using Prtr.Web.Hosting.Telemetry;
using Prtr.Web.Office;
using Prtr.Web.Office.OpenIdConnect;

var builder = WebApplication.CreateBuilder(args);
if (KnownSettings.Problems(builder.Configuration) is { Count: > 0 } problems)
{
    await Console.Error.WriteLineAsync(string.Join(Environment.NewLine, problems));
    return 1;
}

builder.WebHost.ConfigureKestrel(options =>
{
    options.AddServerHeader = false;
    // What takes more says so itself; else nobody who has not signed in makes the site hold more than this.
    options.Limits.MaxRequestBodySize = 1024 * 1024;
    options.AddToRefusals(SecurityHeaders.OfRefusals);
});
// Open pages of the office hold their connections; what is typed in them is kept, so the end of the site does not wait for them.
builder.Services.Configure<HostOptions>(options => options.ShutdownTimeout = TimeSpan.FromSeconds(5));
if ((builder.AddSiteKeys() ?? builder.AddBreachedPasswords() ?? builder.AddMaps() ?? await builder.AddRegisterAsync()) is { } failure)
{
    await Console.Error.WriteLineAsync(failure);
    return 1;
}

builder.AddTelemetry();
builder.Services.AddSignedInPages();
builder.Services.AddOffice();
builder.Services.AddCabinet();
builder.Services.AddDirectory(builder.Configuration);
builder.Services.AddArrivals(builder.Configuration);
builder.Services.AddSingleton(PreviewMark.None);
builder.Services.AddPreviews();
builder.AddImitatedSigning();
builder.AddReadersSite();
builder.Services.AddSignedReports();

var app = builder.Build();
app.UseSecurityHeaders();
app.UseServerRefusals();
app.UseTrustedProxies();
app.UseKnownHosts();
app.UseReadableRequests();
app.Use(app.Services.GetRequiredService<SiteFiles>().AnswerAsync);
app.UsePreviews();
app.UseReadersRequests();
app.MapImitatedSigning();
app.UseSignedInPages();
app.UseReadersPages();
app.MapSignedReports();

await app.PrepareAsync();
await app.RunAsync();
return 0;
