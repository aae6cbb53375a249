using PdfSharp.Pdf;
using PdfSharp.UniversalAccessibility;
using Prtr.Search.Review.Documents;

namespace Prtr.Search.Review.Pdf;

/// <summary>The review as it is published: laid out once to learn the numbers of the pages, and once more to print them in the contents.</summary>
public static class ReviewPdf
{
    public static void Write(ReviewDocument document, Stream output)
    {
        Make(document, new Dictionary<string, int>(), out var numbers);
        using var file = Make(document, numbers, out _);
        PackedPdf.Write(file, output);
    }

    private static PdfDocument Make(ReviewDocument document, IReadOnlyDictionary<string, int> known, out Dictionary<string, int> numbers)
    {
        var file = new PdfDocument();
        Describe(file, document);
        var types = new PdfTypes();
        using var pages = new PdfPages(file, document, types);
        pages.Next();
        var contents = new PdfContents(pages, types, document);
        contents.Write(known);
        var body = new PdfBody(pages, types, document.Language);
        foreach (var section in document.Sections)
        {
            body.Write(section, file.Outlines, 1);
        }

        numbers = body.Numbers;
        contents.Link(numbers);
        StablePdf.RemoveNamesAndTimes(file);
        return file;
    }

    internal static void Describe(PdfDocument file, ReviewDocument document)
    {
        var day = document.DataReleaseDate.ToDateTime(TimeOnly.MinValue);
        PdfFonts.Use();
        UAManager.ForDocument(file).SetDocumentLanguage(document.Language);
        file.Info.Title = PrintableText.Of(document.Title);
        file.Info.Author = PrintableText.Of(document.Publisher);
        file.Info.CreationDate = day;
        file.Info.ModificationDate = day;
    }
}
