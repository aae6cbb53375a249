using System.Data.Common;
using Prtr.Ingest.Accounts;
using Prtr.Search.Database;
using Prtr.Search.Settings;
using Prtr.Web.Addresses;

namespace Prtr.Web.Hosting;

/// <summary>A register that nobody can sign in to yet: whoever starts the site is shown a link, good once and for a day, that makes the first administrator. There is no default password.</summary>
internal static class FirstAdministrator
{
    public static async Task OfferAsync(WebApplication app, CancellationToken cancellationToken)
    {
        try
        {
            if (await app.Services.GetRequiredService<Enrolment>().FirstLinkAsync(cancellationToken) is { } secret)
            {
                app.Lifetime.ApplicationStarted.Register(() => Console.WriteLine(
                    $"Nobody can sign in to the office yet. The first administrator opens, once and within {Enrolment.FirstLinkLife.TotalHours:0} hours: {AddressOf(app)}/{SiteLanguages.Default}/sign-in/link/{secret}"));
            }
        }
        catch (DbException denied) when (DatabaseTrouble.IsDenied(denied))
        {
            // A site whose login only reads has no office.
        }
    }

    private static string AddressOf(WebApplication app) => app.Services.GetRequiredService<SiteSettings>().PublicUrl ?? app.Urls.FirstOrDefault() ?? "";
}
