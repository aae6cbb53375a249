using System.Globalization;
using Prtr.Search.Text;
using Prtr.Web.Addresses;

namespace Prtr.Web.Figures;

/// <summary>Numbers and dates as people read them in the page's language.</summary>
public static class Show
{
    private const decimal Legible = 0.01m;
    private const decimal MostWhole = 1_000m;
    private const decimal Many = 10;

    /// <inheritdoc cref="ReaderNumbers.In"/>
    public static NumberFormatInfo Numbers => ReaderNumbers.In(SiteLanguages.Current);

    public static string Count(long count) => count.ToString("N0", Numbers);

    /// <summary>The number with its word, such as <c>1 200 объектов</c>; <paramref name="forms"/> as for <see cref="Plural"/>.</summary>
    public static string Count(long count, string forms) => $"{Count(count)}\u00A0{Plural.Of(count, forms)}";

    /// <summary>How many times, with its word, such as <c>в 22 раза</c>: whole from ten on, below that with one decimal.</summary>
    /// <param name="forms">As for <see cref="Plural"/>; a number that is not whole takes the form of two.</param>
    public static string Times(decimal times, string forms)
    {
        var shown = Math.Round(times, times < Many ? 1 : 0);
        return $"{Rounded(shown)}\u00A0{Plural.Of(decimal.IsInteger(shown) ? (long)shown : 2, forms)}";
    }

    /// <inheritdoc cref="ReaderNumbers.Rounded"/>
    public static string Rounded(decimal value) => ReaderNumbers.Rounded(value, SiteLanguages.Current);

    /// <inheritdoc cref="ReaderNumbers.Exact"/>
    public static string Exact(decimal value) => ReaderNumbers.Exact(value, SiteLanguages.Current);

    /// <summary>A latitude or longitude in degrees, minutes, seconds and hundredths of a second, as reports have it.</summary>
    public static string Degrees(double value)
    {
        const int ofDegree = 360_000;
        const int ofMinute = 6_000;
        var hundredths = (long)Math.Round(value * ofDegree);
        return string.Create(Numbers, $"{hundredths / ofDegree}°{hundredths / ofMinute % 60:00}′{hundredths % ofMinute / 100m:00.00}″");
    }

    /// <summary>The unit in which a column of quantities is read.</summary>
    /// <param name="unit">Of the quantities: <c>kg</c> or <c>t</c>.</param>
    public static QuantityScale Scale(IEnumerable<decimal?> quantities, string unit)
    {
        var given = quantities.Select(quantity => Math.Abs(quantity ?? 0)).Where(quantity => quantity > 0).DefaultIfEmpty().ToList();
        var scale = QuantityScale.Of(given.Max(), unit, SiteLanguages.Current);
        // Six figures of the largest are read more easily than thousandths of the least.
        return scale.Thousands > 0 && scale.Scaled(given.Min()) < Legible && scale.Scaled(given.Max()) < MostWhole
            ? QuantityScale.Of(given.Max() / 1_000, unit, SiteLanguages.Current)
            : scale;
    }

    /// <summary>The one unit of quantities in a text; null where their sizes are too far apart for one.</summary>
    /// <param name="unit">Of the quantities: <c>kg</c> or <c>t</c>.</param>
    public static QuantityScale? CommonScale(IEnumerable<decimal> quantities, string unit)
    {
        var given = quantities.Where(quantity => quantity > 0).ToList();
        return given.Count > 0 && QuantityScale.Alone(given.Max(), unit, SiteLanguages.Current) is var scale && scale.Scaled(given.Min()) >= Legible ? scale : null;
    }

    public static string Date(DateOnly date) => ReaderDates.In(SiteLanguages.Current, date);

    /// <summary>To the minute, in UTC.</summary>
    public static string Moment(DateTimeOffset moment) => string.Create(CultureInfo.InvariantCulture, $"{Date(moment.ToUniversalTime())}, {moment.UtcDateTime:HH:mm} UTC");

    public static string Date(DateTimeOffset moment) => Date(DateOnly.FromDateTime(moment.Date));
}
