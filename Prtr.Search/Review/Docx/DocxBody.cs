using System.Globalization;
using System.Xml;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using Prtr.Search.Charts;
using Prtr.Search.Review.Documents;

namespace Prtr.Search.Review.Docx;

/// <summary>The body, written as it comes: sections and blocks from top to bottom.</summary>
/// <param name="xml">Inside the element of the body.</param>
internal sealed class DocxBody(MainDocumentPart main, ReviewDocument document, XmlWriter xml)
{
    private const double PictureWidth = 640;
    private readonly DocxPictures pictures = new(main, document.DataReleaseDate.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc));
    private readonly string language = document.Language;
    private uint bookmarks;
    private bool isLandscape;
    private bool started;

    /// <summary>The bookmark that the contents lead to.</summary>
    public static string BookmarkOf(ReviewSection section) => "_Toc_" + section.Id.Replace('-', '_');

    public void Add(OpenXmlElement element) => element.WriteTo(xml);

    /// <summary>The heading and the blocks of a section, without the sections inside it.</summary>
    public void Add(ReviewSection section, int level)
    {
        Orient(landscape: false);
        var id = (++bookmarks).ToString(CultureInfo.InvariantCulture);
        var heading = DocxText.Paragraph(DocxStyles.Heading(level),
            new BookmarkStart { Id = id, Name = BookmarkOf(section) }, DocxText.Run(section.Heading), new BookmarkEnd { Id = id });
        if (level == 1 && started)
        {
            heading.ParagraphProperties!.AddChild(new PageBreakBefore());
        }

        started = true;
        Add(heading);
        foreach (var block in section.Blocks)
        {
            Add(block);
        }
    }

    /// <summary>Closes the last pages.</summary>
    public void Finish() => Add(DocxPages.End(isLandscape));

    private void Add(ReviewBlock block)
    {
        switch (block)
        {
            case ParagraphBlock paragraph:
                Add(DocxText.Plain(paragraph.Text));
                break;
            case NoteBlock note:
                Add(DocxText.Paragraph(DocxStyles.Note, DocxText.Run(note.Text)));
                break;
            case ListBlock list:
                foreach (var item in list.Items)
                {
                    Add(Bullet(item));
                }

                break;
            case TableBlock table:
                Add(table);
                break;
            case IPictureBlock picture:
                Orient(landscape: false);
                Add(DocxText.Paragraph(DocxStyles.Caption, DocxText.Run($"{picture.Caption}, {picture.Unit}")));
                Add(new Paragraph(new Run(pictures.Of(picture, PictureWidth))));
                foreach (var note in DocxPictures.IsNative(picture) ? ChartWords.NamedNotes(((ChartBlock)picture).Chart) : [])
                {
                    Add(DocxText.Paragraph(DocxStyles.Quiet, DocxText.Run(note)));
                }

                break;
        }
    }

    private static Paragraph Bullet(string item)
    {
        var bullet = DocxText.Paragraph(DocxStyles.List, DocxText.Run(item));
        bullet.ParagraphProperties!.Append(new NumberingProperties(new NumberingLevelReference { Val = 0 }, new NumberingId { Val = DocxStyles.BulletsId }));
        return bullet;
    }

    private void Add(TableBlock table)
    {
        Orient(DocxTable.NeedsLandscape(table, language));
        Add(DocxText.Paragraph(DocxStyles.Caption, DocxText.Run(table.Caption)));
        if (DocumentWords.Unit(table, language) is { } unit)
        {
            var line = DocxText.Paragraph(DocxStyles.Quiet, DocxText.Run(unit));
            line.ParagraphProperties!.Append(new KeepNext());
            Add(line);
        }

        DocxTable.Write(table, language, DocxPages.Width(isLandscape), xml);
        Add(DocxText.Paragraph(DocxStyles.Quiet, DocxText.Run(table.Note ?? "")));
        if (table.Source is { } source)
        {
            var text = DocxText.Run(source);
            Add(DocxText.Paragraph(DocxStyles.Quiet, DocxText.Run(DocumentWords.Get("Source", language) + ": "), table.Link is { } address ? Link(address, text) : text));
        }
    }

    // Word needs a relation for each address; the same address has the same one.
    private Hyperlink Link(Uri address, Run text)
    {
        var known = main.HyperlinkRelationships.FirstOrDefault(relation => relation.Uri == address)
            ?? main.AddHyperlinkRelationship(address, true, string.Create(CultureInfo.InvariantCulture, $"link{main.HyperlinkRelationships.Count() + 1}"));
        text.RunProperties = new RunProperties(new Color { Val = Palette.Hex(Tone.Accent) }, new Underline { Val = UnderlineValues.Single });
        return new Hyperlink(text) { Id = known.Id };
    }

    /// <summary>Begins a page of the other kind where the next block needs it.</summary>
    private void Orient(bool landscape)
    {
        if (landscape != isLandscape)
        {
            Add(new Paragraph(new ParagraphProperties(DocxPages.End(isLandscape))));
            isLandscape = landscape;
        }
    }
}
