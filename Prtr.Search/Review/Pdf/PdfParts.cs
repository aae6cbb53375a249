using System.Globalization;
using System.Text;
using Prtr.Search.Review.Documents;

namespace Prtr.Search.Review.Pdf;

/// <summary>What all pages of a document share: the numbers of its common objects, and the end that binds them together (ISO 32000-1, 7.7).</summary>
internal sealed class PdfParts(PdfFile file)
{
    private const string Producer = "PRTR";

    private readonly int treeRoot = file.Next();

    public PdfFile File => file;

    /// <summary>The tree of pages.</summary>
    public int Pages { get; } = file.Next();

    /// <summary>What the content of pages names.</summary>
    public int Resources { get; } = file.Next();

    /// <summary>The element of the whole document.</summary>
    public int Structure { get; } = file.Next();

    /// <summary>For each page, from 0, the object that says to which elements its parts belong.</summary>
    public SortedDictionary<int, int> Owners { get; } = [];

    /// <summary>Ends the file.</summary>
    /// <param name="pages">In the order of reading.</param>
    /// <param name="elements">The same of the outermost elements of the structure.</param>
    public void End(ReviewDocument document, PdfTypes types, IReadOnlyList<int> pages, IReadOnlyList<int> elements, PdfBookmark bookmarks)
    {
        file.Add(Pages, $"<</Type/Pages/Count {pages.Count}/Kids{PdfValue.To(pages)}>>");
        file.Add(Resources, $"<</Font<<{string.Concat(types.Faces.Select(face => $"/{face.Name} {PdfValue.To(Font(face))}"))}>>>>");
        file.Add(Structure, $"<</S/Document/P {PdfValue.To(treeRoot)}/K{PdfValue.To(elements)}>>");
        var owners = file.Add($"<</Nums[{string.Join(' ', Owners.Select(page => $"{page.Key} {PdfValue.To(page.Value)}"))}]>>");
        file.Add(treeRoot, $"<</Type/StructTreeRoot/K {PdfValue.To(Structure)}/ParentTree {PdfValue.To(owners)}/ParentTreeNextKey {Owners.Count}>>");
        var metadata = file.Next();
        file.AddStream(metadata, "/Type/Metadata/Subtype/XML", Encoding.UTF8.GetBytes(Metadata(document)));
        var outlines = bookmarks.Write(file);
        var catalogue = file.Add(
            $"<</Type/Catalog/Pages {PdfValue.To(Pages)}/Lang({document.Language})/MarkInfo<</Marked true>>/StructTreeRoot {PdfValue.To(treeRoot)}/ViewerPreferences<</DisplayDocTitle true>>/PageMode/UseOutlines/Outlines {PdfValue.To(outlines)}/Metadata {PdfValue.To(metadata)}>>");
        var day = PdfValue.Day(document.DataReleaseDate);
        file.End(catalogue, file.Add($"<</Title{PdfValue.Text(document.Title)}/Author{PdfValue.Text(document.Publisher)}/Producer({Producer})/CreationDate{day}/ModDate{day}>>"));
    }

    private int Font(PdfFace face)
    {
        var number = file.Next();
        face.Write(file, number);
        return number;
    }

    private static string Metadata(ReviewDocument document)
    {
        var day = document.DataReleaseDate.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) + "T00:00:00+00:00";
        return $"""
            <?xpacket begin="{"\uFEFF"}" id="W5M0MpCehiHzreSzNTczkc9d"?>
            <x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
            <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/">
            <dc:title><rdf:Alt><rdf:li xml:lang="x-default">{Escaped(document.Title)}</rdf:li></rdf:Alt></dc:title>
            <dc:creator><rdf:Seq><rdf:li>{Escaped(document.Publisher)}</rdf:li></rdf:Seq></dc:creator>
            <dc:language><rdf:Bag><rdf:li>{document.Language}</rdf:li></rdf:Bag></dc:language>
            <xmp:CreateDate>{day}</xmp:CreateDate><xmp:ModifyDate>{day}</xmp:ModifyDate><pdf:Producer>{Producer}</pdf:Producer>
            </rdf:Description></rdf:RDF></x:xmpmeta>
            <?xpacket end="r"?>
            """;
    }

    private static string Escaped(string text) => System.Security.SecurityElement.Escape(PrintableText.Of(text));
}
