using System.Xml;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using Prtr.Search.Exports;
using Prtr.Search.Review.Documents;
using WordSettings = DocumentFormat.OpenXml.Wordprocessing.Settings;

namespace Prtr.Search.Review.Docx;

/// <summary>The review as a text document, to be read, printed and quoted from.</summary>
public static class ReviewDocx
{
    public static void Write(ReviewDocument document, Stream output)
    {
        using var file = new MemoryStream();
        using (var package = WordprocessingDocument.Create(file, WordprocessingDocumentType.Document))
        {
            Describe(package, document);
            var main = package.AddMainDocumentPart();
            main.AddNewPart<StyleDefinitionsPart>("styles").Styles = DocxStyles.Of(document.Language);
            main.AddNewPart<NumberingDefinitionsPart>("numbering").Numbering = DocxStyles.Bullets();
            main.AddNewPart<DocumentSettingsPart>("settings").Settings = new WordSettings(
                new Compatibility(new CompatibilitySetting { Name = CompatSettingNameValues.CompatibilityMode, Uri = "http://schemas.microsoft.com/office/word", Val = "15" }));
            DocxPages.AddFrame(main, document);
            using var xml = XmlWriter.Create(main.GetStream(FileMode.Create), new XmlWriterSettings { CloseOutput = true });
            Write(main, document, xml);
        }

        StablePackage.Copy(file, output);
    }

    // Element by element: a review of many tables takes hundreds of megabytes as a tree.
    private static void Write(MainDocumentPart main, ReviewDocument document, XmlWriter xml)
    {
        xml.WriteStartDocument(standalone: true);
        xml.WriteStartElement("w", "document", DocxText.Namespace);
        xml.WriteStartElement("w", "body", DocxText.Namespace);
        var body = new DocxBody(main, document, xml);
        DocxContents.Write(body, document);
        foreach (var (section, level) in document.Outline())
        {
            body.Add(section, level);
        }

        body.Finish();
        xml.WriteEndDocument();
    }

    private static void Describe(WordprocessingDocument package, ReviewDocument document)
    {
        var day = document.DataReleaseDate.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc);
        package.PackageProperties.Title = PrintableText.Of(document.Title);
        package.PackageProperties.Creator = PrintableText.Of(document.Publisher);
        package.PackageProperties.Language = document.Language;
        package.PackageProperties.Created = day;
        package.PackageProperties.Modified = day;
    }
}
