using Prtr.Search.Charts;
using Prtr.Search.Review.Documents;

namespace Prtr.Search.Review.Html;

/// <summary>A section as markup, those inside it included, each with the anchor that the contents lead to.</summary>
internal static class HtmlSection
{
    private const int Lowest = 6;
    private const double PictureWidth = 680;

    /// <param name="level">Of the heading: 2 for a chapter.</param>
    public static void Write(HtmlText html, ReviewSection section, string language, int level)
    {
        html.Raw($"<section id=\"{section.Id}\">\n").Element($"h{Math.Min(level, Lowest)}", section.Heading);
        foreach (var block in section.Blocks)
        {
            Write(html, block, language);
        }

        foreach (var inner in section.Sections)
        {
            Write(html, inner, language, level + 1);
        }

        html.Raw("</section>\n");
    }

    private static void Write(HtmlText html, ReviewBlock block, string language)
    {
        switch (block)
        {
            case ParagraphBlock paragraph:
                html.Element("p", paragraph.Text);
                break;
            case NoteBlock note:
                html.Element("p", note.Text, "note");
                break;
            case ListBlock list:
                html.Raw("<ul>\n");
                foreach (var item in list.Items)
                {
                    html.Element("li", item);
                }

                html.Raw("</ul>\n");
                break;
            case TableBlock table:
                HtmlTable.Write(html, table, language);
                break;
            case IPictureBlock picture:
                html.Raw($"<figure id=\"{picture.Id}\">\n<figcaption>").Text($"{picture.Caption}, {picture.Unit}").Raw("</figcaption>\n");
                html.Raw(SvgPicture.Write(picture.Draw(PictureWidth))).Raw("\n</figure>\n");
                break;
        }
    }
}
