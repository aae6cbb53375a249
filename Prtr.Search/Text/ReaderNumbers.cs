using System.Globalization;

namespace Prtr.Search.Text;

/// <summary>Numbers as people read them in a language: pages, charts and documents write them alike.</summary>
public static class ReaderNumbers
{
    private static readonly NumberFormatInfo Comma = Format(",");
    private static readonly NumberFormatInfo Point = Format(".");

    /// <summary>Thousands are divided by a no-break space in every language, so that no reader takes a comma for the other sign.</summary>
    public static NumberFormatInfo In(string language) => language == "en" ? Point : Comma;

    /// <summary>Rounded to what says something: whole numbers from 100 on, below that three significant digits.</summary>
    public static string Rounded(decimal value, string language)
    {
        var size = Math.Abs(value);
        if (size == 0 || size >= 100)
        {
            return value.ToString("N0", In(language));
        }

        var digits = Math.Min(2 - (int)Math.Floor(Math.Log10((double)size)), 12);
        return Math.Round(value, digits).ToString("#,0.############", In(language));
    }

    /// <summary>Every digit there is.</summary>
    public static string Exact(decimal value, string language) => value.ToString("#,0.############", In(language));

    private static NumberFormatInfo Format(string point) => NumberFormatInfo.ReadOnly(new NumberFormatInfo
    {
        NumberDecimalSeparator = point,
        NumberGroupSeparator = "\u00A0",
        NegativeSign = "\u2212",
    });
}
