using System.Globalization;
using System.Text;
using Prtr.Search.Review.Documents;

namespace Prtr.Search.Review.Pdf;

/// <summary>Values as a PDF writes them.</summary>
internal static class PdfValue
{
    /// <summary>A text that people read, as UTF-16 with its mark.</summary>
    public static string Text(string text) => $"<FEFF{Convert.ToHexString(Encoding.BigEndianUnicode.GetBytes(PrintableText.Of(text)))}>";

    /// <summary>The start of a day in UTC.</summary>
    public static string Day(DateOnly day) => string.Create(CultureInfo.InvariantCulture, $"(D:{day:yyyyMMdd}000000+00'00')");

    /// <summary>A reference to an object.</summary>
    public static string To(int number) => string.Create(CultureInfo.InvariantCulture, $"{number} 0 R");

    public static string To(IEnumerable<int> numbers) => $"[{string.Join(' ', numbers.Select(To))}]";
}
