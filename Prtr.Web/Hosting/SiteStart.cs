using Prtr.Search.Database;
using Prtr.Search.Queries;
using Prtr.Web.Addresses;
using Prtr.Web.Office.Inbox;

namespace Prtr.Web.Hosting;

/// <summary>The last step before the first reader.</summary>
public static class SiteStart
{
    /// <summary>Removes what a killed site left, loads the index, and says where the site is once it listens.</summary>
    public static async Task PrepareAsync(this WebApplication app)
    {
        IncomingFolder.CleanUp(app.Services.GetRequiredService<RegisterDatabase>().Directory);
        await app.Services.GetRequiredService<IRefreshable>().RefreshAsync(CancellationToken.None);
        var search = await app.Services.GetRequiredService<ISearchEngine>().OpenAsync(CancellationToken.None);
        await search.SuggestAsync("a", SiteLanguages.Default, 1, CancellationToken.None);
        var state = await search.StateAsync(CancellationToken.None);
        await FirstAdministrator.OfferAsync(app, CancellationToken.None);
        app.Lifetime.ApplicationStarted.Register(() =>
            Console.WriteLine($"The register is at {string.Join(' ', app.Urls)} (data release {state.Release.Name})"));
    }
}
