using System.Text;
using PdfSharp.Pdf;
using PdfSharp.Pdf.IO;
using Prtr.Search.Review.Documents;
using Prtr.Search.Review.Pdf;

namespace Prtr.Tests.Review.Documents;

public class PdfDocumentTests
{
    private static readonly ReviewDocument Document = SampleDocument.In("kk");
    private static readonly byte[] File = Written.Bytes(ReviewPdf.Write, Document);

    [Fact]
    public void Every_cell_of_every_table_is_read_back_in_its_place() => ReadBack.Pdf(Document, File);

    [Fact]
    public void Every_section_has_a_bookmark_and_the_contents_lead_to_the_pages_that_they_name()
    {
        using var file = PdfReader.Open(new MemoryStream(File), PdfDocumentOpenMode.Modify);
        var entries = Document.Outline().Where(entry => entry.Level <= 2).ToList();

        Assert.Equal(Document.Outline().Select(entry => entry.Section.Heading), Bookmarks(file.Outlines));
        Assert.Equal(entries.Count, Enumerable.Range(0, file.PageCount).SelectMany(page => Enumerable.Range(0, file.Pages[page].Annotations.Count).Select(link => file.Pages[page].Annotations[link]))
            .Count(link => link.Elements.ContainsKey("/Dest")));
        Assert.True(file.PageCount > 30);
    }

    [Fact]
    public void The_file_is_tagged_and_says_its_language_and_title()
    {
        using var file = PdfReader.Open(new MemoryStream(File), PdfDocumentOpenMode.Import);
        var catalogue = file.Internals.Catalog.Elements;

        Assert.Equal("kk", catalogue.GetString("/Lang"));
        Assert.True(catalogue.GetDictionary("/MarkInfo")!.Elements.GetBoolean("/Marked"));
        Assert.NotNull(catalogue.GetDictionary("/StructTreeRoot"));
        Assert.Equal(Document.Title, file.Info.Title);
    }

    // A subset may lose what a letter is built of, as the Kazakh і, and no reading of the text shows that: its number is there, its outline is not.
    [Fact]
    public void The_fonts_are_embedded_whole()
    {
        var lengths = typeof(ReviewPdf).Assembly.GetManifestResourceNames().Where(name => name.EndsWith(".ttf", StringComparison.Ordinal))
            .Select(name => typeof(ReviewPdf).Assembly.GetManifestResourceStream(name)!.Length);

        Assert.All(lengths, length => Assert.Contains($"/Length1 {length}", Encoding.Latin1.GetString(File), StringComparison.Ordinal));
    }

    // Each cell of a table is an object of the structure: written one by one, they made three quarters of the file.
    [Fact]
    public void No_object_of_the_structure_lies_loose_in_the_file()
    {
        var text = Encoding.Latin1.GetString(File);

        Assert.DoesNotContain("/StructElem", text, StringComparison.Ordinal);
        Assert.Contains("/Type/ObjStm", text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_document_makes_the_same_bytes() => Assert.Equal(File, Written.Bytes(ReviewPdf.Write, SampleDocument.In("kk")));

    private static IEnumerable<string> Bookmarks(PdfOutlineCollection outlines) =>
        outlines.SelectMany(outline => Bookmarks(outline.Outlines).Prepend(outline.Title));
}
