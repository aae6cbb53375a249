using System.Text;
using Prtr.Search.Review.Documents;

namespace Prtr.Search.Review.Html;

/// <summary>The review as one file that needs nothing else: style and drawings are inside, and it prints as a publication.</summary>
public static class ReviewHtml
{
    private static readonly string Style = ReadStyle();

    public static void Write(ReviewDocument document, Stream output)
    {
        var html = new HtmlText();
        html.Raw($"""
            <!DOCTYPE html>
            <html lang="{document.Language}">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>
            """).Text(document.Title).Raw("</title>\n<style>\n").Raw(Style).Raw("</style>\n</head>\n<body>\n");
        Head(html, document);
        Contents(html, document);
        html.Raw("<main>\n");
        foreach (var section in document.Sections)
        {
            HtmlSection.Write(html, section, document.Language, 2);
        }

        html.Raw("</main>\n<footer>").Text($"{document.Publisher}. {DocumentWords.Release(document)}").Raw("</footer>\n</body>\n</html>\n");
        output.Write(Encoding.UTF8.GetBytes(html.ToString()));
    }

    private static void Head(HtmlText html, ReviewDocument document)
    {
        html.Raw("<header>\n").Element("p", document.Publisher, "publisher").Element("h1", document.Title);
        html.Element("p", document.Subtitle, "subtitle").Element("p", DocumentWords.Release(document), "release");
        html.Element("p", document.DraftMark, "draft").Element("p", document.DemonstrationNote, "note").Raw("</header>\n");
    }

    private static void Contents(HtmlText html, ReviewDocument document)
    {
        html.Raw("<nav aria-labelledby=\"contents\">\n<h2 id=\"contents\">").Text(DocumentWords.Get("Contents", document.Language)).Raw("</h2>\n");
        Entries(html, document.Sections);
        html.Raw("</nav>\n");
    }

    private static void Entries(HtmlText html, IReadOnlyList<ReviewSection> sections)
    {
        if (sections.Count == 0)
        {
            return;
        }

        html.Raw("<ul>\n");
        foreach (var section in sections)
        {
            html.Raw($"<li><a href=\"#{section.Id}\">").Text(section.Heading).Raw("</a>");
            Entries(html, section.Sections);
            html.Raw("</li>\n");
        }

        html.Raw("</ul>\n");
    }

    private static string ReadStyle()
    {
        using var file = typeof(ReviewHtml).Assembly.GetManifestResourceStream("Prtr.Search.Review.Html.review.css")!;
        using var reader = new StreamReader(file);
        return reader.ReadToEnd();
    }
}
