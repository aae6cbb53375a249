using System.Security;
using System.Xml;
using DocumentFormat.OpenXml.Wordprocessing;
using Prtr.Search.Charts;
using Prtr.Search.Review.Documents;

namespace Prtr.Search.Review.Docx;

/// <summary>The rows of a table. Cells of a column differ in their words alone, so each kind of cell is made once, and the words are put into its text.</summary>
/// <param name="cell">Makes the cell of a column that says <see cref="Words"/>.</param>
internal sealed class DocxRows(Func<int, Tone, bool, TableCell> cell, string language, XmlWriter xml)
{
    /// <summary>What stands for the words.</summary>
    public const string Words = "\u2026";

    private readonly Dictionary<(int Column, Tone Tone, bool Strong), string[]> forms = [];

    public void Write(IReadOnlyList<ReviewCell> cells, bool strong)
    {
        xml.WriteStartElement("w", "tr", DocxText.Namespace);
        new TableRowProperties(new CantSplit()).WriteTo(xml);
        foreach (var (column, value) in cells.Index())
        {
            var form = Form(column, value is MissingCell ? Tone.Muted : Tone.Text, strong);
            xml.WriteRaw(form[0]);
            xml.WriteRaw(SecurityElement.Escape(PrintableText.Of(ReviewCellText.Of(value, language))));
            xml.WriteRaw(form[1]);
        }

        xml.WriteEndElement();
    }

    // Before and after the words.
    private string[] Form(int column, Tone tone, bool strong)
    {
        if (!forms.TryGetValue((column, tone, strong), out var form))
        {
            forms[(column, tone, strong)] = form = cell(column, tone, strong).OuterXml.Replace($" xmlns:w=\"{DocxText.Namespace}\"", "", StringComparison.Ordinal).Split(Words);
        }

        return form;
    }
}
