using PdfSharp.Fonts;

namespace Prtr.Search.Review.Pdf;

/// <summary>The site's typeface, Source Sans 3 (SIL Open Font License), from this assembly: a PDF looks the same wherever it is made.</summary>
internal sealed class PdfFonts : IFontResolver
{
    public const string Family = "Source Sans 3";

    private const string Regular = "SourceSans3-Regular.ttf";
    private const string Strong = "SourceSans3-SemiBold.ttf";

    /// <summary>PDFsharp asks one resolver in the whole program.</summary>
    public static void Use() => GlobalFontSettings.FontResolver ??= new PdfFonts();

    public FontResolverInfo ResolveTypeface(string familyName, bool bold, bool italic) => new(bold ? Strong : Regular);

    public byte[] GetFont(string faceName)
    {
        using var file = typeof(PdfFonts).Assembly.GetManifestResourceStream("Prtr.Search.Review.Pdf.Fonts." + faceName)!;
        var font = new byte[file.Length];
        file.ReadExactly(font);
        return font;
    }
}
