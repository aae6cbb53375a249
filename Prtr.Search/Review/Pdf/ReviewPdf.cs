using Prtr.Search.Review.Documents;

namespace Prtr.Search.Review.Pdf;

/// <summary>The review as it is published: title, contents with the numbers of pages, sections.</summary>
public static class ReviewPdf
{
    public static void Write(ReviewDocument document, Stream output)
    {
        using var file = new PdfFile(output);
        var (parts, types, bookmarks) = (new PdfParts(file), new PdfTypes(), new PdfBookmark());
        var pages = new PdfPages(parts, document, types, before: ContentsPages(document));
        var body = new PdfBody(pages, types, document.Language);
        body.Write(document.Sections, bookmarks);
        var front = new PdfPages(parts, document, types);
        new PdfContents(front, types, document, body.Places).Write();
        parts.End(document, types, [.. front.All, .. pages.All], [.. front.Structure.Outermost, .. pages.Structure.Outermost], bookmarks);
    }

    // The contents are written last, when the pages of the sections are known, and stand first: they are laid out once more to learn how many pages they take.
    private static int ContentsPages(ReviewDocument document)
    {
        using var nowhere = new PdfFile(Stream.Null);
        var types = new PdfTypes();
        var pages = new PdfPages(new PdfParts(nowhere), document, types);
        new PdfContents(pages, types, document, new Dictionary<string, (int, string)>()).Write();
        return pages.Number;
    }
}
