using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using Prtr.Search.Review.Documents;

namespace Prtr.Search.Review.Docx;

/// <summary>Portrait and landscape pages, each with the same header and footer.</summary>
internal static class DocxPages
{
    private const uint Long = 16_838;
    private const uint Short = 11_906;
    private const int Margin = 1_134;

    public static void AddFrame(MainDocumentPart main, ReviewDocument document)
    {
        main.AddNewPart<HeaderPart>("header").Header = new Header(DocxText.Paragraph("Header",
            DocxText.Run(document.DraftMark is null ? document.Publisher : $"{document.Publisher}. {document.DraftMark}")));
        main.AddNewPart<FooterPart>("footer").Footer = new Footer(DocxText.Paragraph("Footer",
            [DocxText.Run($"{document.Title}. {DocumentWords.Release(document)}. {DocumentWords.Get("Page", document.Language)} "), .. DocxText.Field(" PAGE ", "1")]));
    }

    /// <summary>Width of the text in twentieths of a point.</summary>
    public static int Width(bool landscape) => (int)(landscape ? Long : Short) - (2 * Margin);

    /// <summary>Ends a run of pages of one kind.</summary>
    public static SectionProperties End(bool landscape) => new(
        new HeaderReference { Type = HeaderFooterValues.Default, Id = "header" },
        new FooterReference { Type = HeaderFooterValues.Default, Id = "footer" },
        new PageSize { Width = landscape ? Long : Short, Height = landscape ? Short : Long, Orient = landscape ? PageOrientationValues.Landscape : PageOrientationValues.Portrait },
        new PageMargin { Top = Margin, Bottom = Margin, Left = Margin, Right = Margin, Header = 567, Footer = 567, Gutter = 0 });
}
