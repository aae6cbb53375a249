using Prtr.Search.Review.Documents;

namespace Prtr.Search.Review.Pdf;

/// <summary>A document of a page or two: no title page and no contents, else as the review.</summary>
public static class LetterPdf
{
    public static void Write(ReviewDocument document, Stream output)
    {
        using var file = new PdfFile(output);
        var (parts, types, bookmarks) = (new PdfParts(file), new PdfTypes(), new PdfBookmark());
        var pages = new PdfPages(parts, document, types);
        new PdfBody(pages, types, document.Language).Write(document.Sections, bookmarks);
        parts.End(document, types, pages.All, pages.Structure.Outermost, bookmarks);
    }
}
