using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using Prtr.Search.Review.Documents;
using WordText = DocumentFormat.OpenXml.Wordprocessing.Text;

namespace Prtr.Search.Review.Docx;

/// <summary>Paragraphs and what stands in them.</summary>
internal static class DocxText
{
    /// <summary>Of the elements of text documents.</summary>
    public const string Namespace = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    public static Run Run(string text) => new(new WordText(PrintableText.Of(text)) { Space = SpaceProcessingModeValues.Preserve });

    public static Paragraph Paragraph(string style, params OpenXmlElement[] content)
    {
        var paragraph = new Paragraph(new ParagraphProperties(new ParagraphStyleId { Val = style }));
        paragraph.Append(content);
        return paragraph;
    }

    public static Paragraph Plain(string text) => new(Run(text));

    /// <summary>A field with the result that it has before anyone updates it.</summary>
    public static IEnumerable<OpenXmlElement> Field(string instruction, string result) =>
    [
        new Run(new FieldChar { FieldCharType = FieldCharValues.Begin }),
        new Run(new FieldCode(instruction) { Space = SpaceProcessingModeValues.Preserve }),
        new Run(new FieldChar { FieldCharType = FieldCharValues.Separate }),
        Run(result),
        new Run(new FieldChar { FieldCharType = FieldCharValues.End }),
    ];
}
