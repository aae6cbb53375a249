using System.Globalization;
using Prtr.Search.Measures;

namespace Prtr.Web.Endpoints;

/// <summary>The published reporting years, oldest first.</summary>
public sealed record PublishedYears(string Release, IReadOnlyList<PublishedYear> Years);

/// <summary>One reporting year; sums are exact decimal strings.</summary>
public sealed record PublishedYear(int Year, int Facilities, int Records, int Withheld, string ReleasesKg, string AccidentalKg, string WastewaterKg, string WasteT, string ScreeningScore)
{
    public static PublishedYear Of(int year, Totals totals) => new(
        year, totals.Facilities, totals.Records, totals.Withheld,
        Exact(totals.ReleasesKg), Exact(totals.AccidentalKg), Exact(totals.WastewaterKg), Exact(totals.WasteT), Exact(totals.ScreeningScore));

    private static string Exact(decimal sum) => sum.ToString(CultureInfo.InvariantCulture);
}
