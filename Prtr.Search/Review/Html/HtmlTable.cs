using Prtr.Search.Review.Documents;

namespace Prtr.Search.Review.Html;

/// <summary>A table with its unit, note and source.</summary>
internal static class HtmlTable
{
    public static void Write(HtmlText html, TableBlock table, string language)
    {
        html.Raw($"<div class=\"table\" id=\"{table.Id}\">\n<table>\n<caption>").Text(table.Caption);
        if (DocumentWords.Unit(table, language) is { } unit)
        {
            html.Raw("<span class=\"unit\">").Text(unit).Raw("</span>");
        }

        html.Raw("</caption>\n<thead>\n<tr>");
        foreach (var column in table.Columns)
        {
            html.Raw(column.Kind == ReviewColumnKind.Number ? "<th scope=\"col\" class=\"number\">" : "<th scope=\"col\">").Text(column.Heading).Raw("</th>");
        }

        html.Raw("</tr>\n</thead>\n<tbody>\n");
        foreach (var row in table.Rows)
        {
            Row(html, row, table, language);
        }

        if (table.Rows.Count == 0)
        {
            html.Raw($"<tr><td colspan=\"{table.Columns.Count}\">").Text(DocumentWords.Get("Empty", language)).Raw("</td></tr>\n");
        }

        html.Raw("</tbody>\n");
        if (table.Total is not null)
        {
            html.Raw("<tfoot>\n");
            Row(html, table.Total, table, language);
            html.Raw("</tfoot>\n");
        }

        html.Raw("</table>\n").Element("p", table.Note, "remark");
        Source(html, table, language);
        html.Raw("</div>\n");
    }

    private static void Row(HtmlText html, IReadOnlyList<ReviewCell> row, TableBlock table, string language)
    {
        html.Raw("<tr>");
        foreach (var (index, cell) in row.Index())
        {
            var (open, close) = index == 0 ? ("<th scope=\"row\"", "</th>") : ("<td", "</td>");
            html.Raw(open + Style(cell, table.Columns[index].Kind) + ">").Text(ReviewCellText.Of(cell, language)).Raw(close);
        }

        html.Raw("</tr>\n");
    }

    private static string Style(ReviewCell cell, ReviewColumnKind kind) => (cell, kind) switch
    {
        (MissingCell, ReviewColumnKind.Number) => " class=\"number missing\"",
        (MissingCell, _) => " class=\"missing\"",
        (_, ReviewColumnKind.Number) => " class=\"number\"",
        _ => "",
    };

    private static void Source(HtmlText html, TableBlock table, string language)
    {
        if (table.Source is not { } source)
        {
            return;
        }

        html.Raw("<p class=\"remark\">").Text(DocumentWords.Get("Source", language) + ": ");
        if (table.Link is { } address)
        {
            html.Raw("<a href=\"").Text(address.AbsoluteUri).Raw("\">").Text(source).Raw("</a>");
        }
        else
        {
            html.Text(source);
        }

        html.Raw("</p>\n");
    }
}
