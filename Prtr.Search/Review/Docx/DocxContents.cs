using DocumentFormat.OpenXml.Wordprocessing;
using Prtr.Search.Review.Documents;

namespace Prtr.Search.Review.Docx;

/// <summary>The first page: title, publisher, data release, and the contents as a field whose entries are already there.</summary>
internal static class DocxContents
{
    private const int Levels = 2;

    public static void Write(DocxBody body, ReviewDocument document)
    {
        body.Add(DocxText.Paragraph(DocxStyles.Quiet, DocxText.Run(document.Publisher)));
        body.Add(DocxText.Paragraph(DocxStyles.Title, DocxText.Run(document.Title)));
        Line(body, DocxStyles.Subtitle, document.Subtitle);
        Line(body, DocxStyles.Quiet, DocumentWords.Release(document));
        Line(body, DocxStyles.Draft, document.DraftMark);
        Line(body, DocxStyles.Note, document.DemonstrationNote);
        body.Add(DocxText.Paragraph(DocxStyles.ContentsHeading, DocxText.Run(DocumentWords.Get("Contents", document.Language))));
        Entries(body, [.. document.Outline().Where(entry => entry.Level <= Levels)]);
    }

    private static void Line(DocxBody body, string style, string? text)
    {
        if (text is not null)
        {
            body.Add(DocxText.Paragraph(style, DocxText.Run(text)));
        }
    }

    // Page numbers are left out (\n): only a program that lays out pages knows them, and what is here must be right unasked.
    private static void Entries(DocxBody body, IReadOnlyList<(ReviewSection Section, int Level)> entries)
    {
        foreach (var (index, (section, level)) in entries.Index())
        {
            var line = DocxText.Paragraph(DocxStyles.Contents(level));
            if (index == 0)
            {
                line.Append(
                    new Run(new FieldChar { FieldCharType = FieldCharValues.Begin }),
                    new Run(new FieldCode($" TOC \\o \"1-{Levels}\" \\n \\h ")),
                    new Run(new FieldChar { FieldCharType = FieldCharValues.Separate }));
            }

            line.Append(new Hyperlink(DocxText.Run(section.Heading)) { Anchor = DocxBody.BookmarkOf(section), History = true });
            if (index == entries.Count - 1)
            {
                line.Append(new Run(new FieldChar { FieldCharType = FieldCharValues.End }));
            }

            body.Add(line);
        }

        body.Add(new Paragraph(new Run(new Break { Type = BreakValues.Page })));
    }
}
