using PdfSharp.Pdf;
using PdfSharp.UniversalAccessibility;
using Prtr.Search.Charts;
using Prtr.Search.Review.Documents;

namespace Prtr.Search.Review.Pdf;

/// <summary>Sections and blocks from top to bottom.</summary>
internal sealed class PdfBody(PdfPages pages, PdfTypes types, string language)
{
    private const double HeadingRoom = 80;
    private const double BulletIndent = 12;

    /// <summary>The page of each section by its id, from 1.</summary>
    public Dictionary<string, int> Numbers { get; } = [];

    public void Write(ReviewSection section, PdfOutlineCollection bookmarks, int level)
    {
        if (level == 1)
        {
            pages.Next();
        }

        pages.Need(HeadingRoom);
        Numbers[section.Id] = pages.Number;
        var bookmark = bookmarks.Add(PrintableText.Of(section.Heading), pages.Page, level == 1);
        (bookmark.PageDestinationType, bookmark.Top) = (PdfPageDestinationType.Xyz, pages.Page.Height.Point - pages.Y);
        pages.Y += level == 1 ? 0 : 8;
        PdfText.Write(pages, section.Heading, types.Heading(level), Tag(level), level == 1 ? Tone.Accent : Tone.Text, after: 5);
        foreach (var block in section.Blocks)
        {
            Write(block);
        }

        foreach (var inner in section.Sections)
        {
            Write(inner, bookmark.Outlines, level + 1);
        }
    }

    private static PdfBlockLevelElementTag Tag(int level) => level switch
    {
        1 => PdfBlockLevelElementTag.Heading2,
        2 => PdfBlockLevelElementTag.Heading3,
        _ => PdfBlockLevelElementTag.Heading4,
    };

    private void Write(ReviewBlock block)
    {
        switch (block)
        {
            case ParagraphBlock paragraph:
                pages.Need(types.Text.Leading);
                PdfText.Write(pages, paragraph.Text, types.Text, PdfBlockLevelElementTag.Paragraph);
                break;
            case NoteBlock note:
                pages.Need(types.Text.Leading);
                PdfText.Write(pages, note.Text, types.Text, PdfBlockLevelElementTag.Paragraph, Tone.Muted, BulletIndent);
                break;
            case ListBlock list:
                Write(list);
                break;
            case TableBlock table:
                PdfTable.Write(pages, types, table, language);
                break;
            case IPictureBlock picture:
                PdfPicture.Write(pages, types, picture);
                break;
        }
    }

    private void Write(ListBlock list)
    {
        pages.Structure.BeginElement(PdfBlockLevelElementTag.List);
        foreach (var item in list.Items)
        {
            pages.Need(types.Text.Leading);
            pages.Decorate(_ => PdfText.Put(pages, "–", types.Text, PdfPages.Left, Tone.Muted));
            PdfText.Write(pages, item, types.Text, PdfBlockLevelElementTag.ListItem, indent: BulletIndent, after: 2);
        }

        pages.Structure.End();
        pages.Y += 4;
    }
}
