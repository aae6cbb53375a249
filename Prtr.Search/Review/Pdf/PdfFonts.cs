using PdfSharp.Fonts;
using Prtr.Search.Charts.Fonts;

namespace Prtr.Search.Review.Pdf;

/// <summary>The site's typeface from this assembly: a PDF looks the same wherever it is made.</summary>
internal sealed class PdfFonts : IFontResolver
{
    public const string Family = SiteFonts.Family;

    /// <summary>PDFsharp asks one resolver in the whole program.</summary>
    public static void Use() => GlobalFontSettings.FontResolver ??= new PdfFonts();

    public FontResolverInfo ResolveTypeface(string familyName, bool bold, bool italic) => new(bold ? SiteFonts.Strong : SiteFonts.Regular);

    public byte[] GetFont(string faceName) => SiteFonts.Read(faceName);
}
