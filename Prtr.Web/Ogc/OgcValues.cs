using System.Globalization;
using Prtr.Search.Queries;

namespace Prtr.Web.Ogc;

/// <summary>Reads the values of OGC API parameters.</summary>
public static class OgcValues
{
    /// <summary>WGS 84, longitude first: the only reference system that is served.</summary>
    public const string Crs84 = "http://www.opengis.net/def/crs/OGC/1.3/CRS84";

    private const string Open = "..";

    /// <summary>A box of four numbers, or of six with heights; what reaches beyond the globe is cut off there. Null when it is none.</summary>
    public static Box? Box(string? text)
    {
        var numbers = (text ?? "").Split(',').Select(part => double.TryParse(part, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number) ? number : (double?)null).ToList();
        return numbers switch
        {
            [{ } west, { } south, { } east, { } north] => Cut(west, south, east, north),
            [{ } west, { } south, { }, { } east, { } north, { }] => Cut(west, south, east, north),
            _ => null,
        };
    }

    /// <summary>The reporting years that a time or an interval touches. Null when it is none.</summary>
    public static YearRange? Years(string? text) => (text ?? "").Split('/') switch
    {
        [{ Length: > 0 } one] when Year(one, 0) is { } year and > 0 => new(year, year),
        [var first, var last] when Year(first, 1) is { } from && Year(last, 9999) is { } to && from <= to => new(from, to),
        _ => null,
    };

    /// <summary>The parameter that asks for another reference system; null when none does.</summary>
    public static string? OtherReferenceSystem(IQueryCollection asked) =>
        new[] { "bbox-crs", "crs" }.FirstOrDefault(name => asked[name] is { Count: > 0 } value && value != Crs84);

    private static Box? Cut(double west, double south, double east, double north) =>
        west <= east && south <= north ? new(Math.Clamp(west, -180, 180), Math.Clamp(south, -90, 90), Math.Clamp(east, -180, 180), Math.Clamp(north, -90, 90)) : null;

    private static int? Year(string text, int open) =>
        text is "" or Open ? open
        : DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var time) ? time.Year
        : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is > 0 and < 10_000 ? year
        : null;
}
