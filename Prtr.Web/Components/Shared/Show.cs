using System.Globalization;

namespace Prtr.Web.Components.Shared;

/// <summary>Numbers and dates as people read them in the page's language.</summary>
public static class Show
{
    private static readonly NumberFormatInfo Comma = Format(",");
    private static readonly NumberFormatInfo Point = Format(".");

    /// <summary>Thousands are divided by a no-break space in every language, so that no reader takes a comma for the other sign.</summary>
    public static NumberFormatInfo Numbers => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "en" ? Point : Comma;

    public static string Count(long count) => count.ToString("N0", Numbers);

    /// <summary>The number with its word, such as <c>1 200 объектов</c>; <paramref name="forms"/> as for <see cref="Plural"/>.</summary>
    public static string Count(long count, string forms) => $"{Count(count)}\u00A0{Plural.Of(count, forms)}";

    /// <summary>Rounded to what says something: whole numbers from 100 on, below that three significant digits.</summary>
    public static string Rounded(decimal value)
    {
        var size = Math.Abs(value);
        if (size == 0 || size >= 100)
        {
            return value.ToString("N0", Numbers);
        }

        var digits = Math.Min(2 - (int)Math.Floor(Math.Log10((double)size)), 12);
        return Math.Round(value, digits).ToString("#,0.############", Numbers);
    }

    /// <summary>Every digit there is.</summary>
    public static string Exact(decimal value) => value.ToString("#,0.############", Numbers);

    public static string Date(DateOnly date) => date.ToString("d", CultureInfo.CurrentCulture);

    public static string Date(DateTimeOffset moment) => Date(DateOnly.FromDateTime(moment.Date));

    private static NumberFormatInfo Format(string point) => NumberFormatInfo.ReadOnly(new NumberFormatInfo
    {
        NumberDecimalSeparator = point,
        NumberGroupSeparator = "\u00A0",
        NegativeSign = "\u2212",
    });
}
