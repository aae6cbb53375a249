using System.Globalization;
using Prtr.Search.Charts;
using Prtr.Search.Review.Documents;

namespace Prtr.Search.Review.Pdf;

/// <summary>Sections and blocks from top to bottom.</summary>
internal sealed class PdfBody(PdfPages pages, PdfTypes types, string language)
{
    private const double HeadingRoom = 80;
    private const double BulletIndent = 12;

    /// <summary>Where each section begins, by its id.</summary>
    public Dictionary<string, (int Page, string Target)> Places { get; } = [];

    public void Write(IEnumerable<ReviewSection> sections, PdfBookmark bookmarks)
    {
        foreach (var section in sections)
        {
            Write(section, bookmarks, 1);
        }

        pages.Finish();
    }

    private void Write(ReviewSection section, PdfBookmark above, int level)
    {
        if (level == 1)
        {
            pages.Next();
        }

        pages.Need(HeadingRoom);
        var target = string.Create(CultureInfo.InvariantCulture, $"/Dest[{pages.Page} 0 R/XYZ null {pages.Height - pages.Y:0.##} null]");
        Places[section.Id] = (pages.Number, target);
        var bookmark = above.Add(new(section.Heading, target, level == 1));
        pages.Y += level == 1 ? 0 : 8;
        PdfText.Write(pages, section.Heading, types.Heading(level), PdfTag.Heading(level + 1), level == 1 ? Tone.Accent : Tone.Text, after: 5);
        foreach (var block in section.Blocks)
        {
            Write(block);
        }

        foreach (var inner in section.Sections)
        {
            Write(inner, bookmark, level + 1);
        }
    }

    private void Write(ReviewBlock block)
    {
        switch (block)
        {
            case ParagraphBlock paragraph:
                pages.Need(types.Text.Leading);
                PdfText.Write(pages, paragraph.Text, types.Text, PdfTag.Paragraph);
                break;
            case NoteBlock note:
                pages.Need(types.Text.Leading);
                PdfText.Write(pages, note.Text, types.Text, PdfTag.Paragraph, Tone.Muted, BulletIndent);
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
        pages.Structure.Begin(PdfTag.List);
        foreach (var item in list.Items)
        {
            pages.Need(types.Text.Leading);
            pages.Decorate(_ => PdfText.Put(pages, "–", types.Text, PdfPages.Left, Tone.Muted));
            PdfText.Write(pages, item, types.Text, PdfTag.ListItem, indent: BulletIndent, after: 2);
        }

        pages.Structure.End();
        pages.Y += 4;
    }
}
