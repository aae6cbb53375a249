using System.Globalization;
using Prtr.Search.Register;
using Prtr.Search.Settings;

namespace Prtr.Web.Hosting;

/// <summary>Says to whom a weakness is reported (RFC 9116); not there while <c>Site:SecurityContact</c> names nobody.</summary>
public static class SecurityText
{
    public const string Address = "/.well-known/security.txt";

    // Less than a year, as the standard advises; on the first of a month, so that the file does not change with every request.
    private const int MonthsValid = 6;

    public static void MapSecurityText(this WebApplication app)
    {
        var settings = app.Services.GetRequiredService<SiteSettings>();
        if (settings.SecurityContact is { } contact)
        {
            app.MapGet(Address, (TimeProvider time) => Results.Text(Write(contact, settings.PublicUrl, time.GetUtcNow()))).ExcludeFromDescription();
        }
    }

    private static string Write(string contact, string? site, DateTimeOffset now)
    {
        var expires = new DateTimeOffset(now.Year, now.Month, 1, 0, 0, 0, TimeSpan.Zero).AddMonths(MonthsValid);
        return string.Create(CultureInfo.InvariantCulture, $"Contact: {contact}\nExpires: {expires:yyyy-MM-dd'T'HH:mm:ss'Z'}\nPreferred-Languages: {string.Join(", ", Languages.All)}\n")
            + (site is null ? "" : $"Canonical: {site}{Address}\n");
    }
}
