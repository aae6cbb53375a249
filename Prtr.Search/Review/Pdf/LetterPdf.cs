using PdfSharp.Pdf;
using Prtr.Search.Review.Documents;

namespace Prtr.Search.Review.Pdf;

/// <summary>A document of a page or two: no title page and no contents, else as the review.</summary>
public static class LetterPdf
{
    public static void Write(ReviewDocument document, Stream output)
    {
        using var file = new PdfDocument();
        ReviewPdf.Describe(file, document);
        var types = new PdfTypes();
        using (var pages = new PdfPages(file, document, types))
        {
            var body = new PdfBody(pages, types, document.Language);
            foreach (var section in document.Sections)
            {
                body.Write(section, file.Outlines, 1);
            }
        }

        StablePdf.RemoveNamesAndTimes(file);
        PackedPdf.Write(file, output);
    }
}
