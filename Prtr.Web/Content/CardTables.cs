using Markdig.Extensions.Tables;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Prtr.Web.Content;

/// <summary>Tables of written pages that a phone shows as cards: each cell says the name of its column.</summary>
public static class CardTables
{
    // So many columns stand beside each other on a phone.
    private const int Most = 2;

    /// <summary>Marks the tables of the text that are wider than a phone; the style sheet does the rest.</summary>
    public static void Mark(MarkdownDocument document)
    {
        foreach (var table in document.Descendants<Table>())
        {
            var rows = table.OfType<TableRow>().ToList();
            if (rows is [{ IsHeader: true } head, .. var others] && head.Count > Most)
            {
                table.GetAttributes().AddClass("cards");
                others.ForEach(row => Name(row, head));
            }
        }
    }

    private static void Name(TableRow row, TableRow head)
    {
        foreach (var (cell, column) in row.Zip(head).Skip(1))
        {
            cell.GetAttributes().AddProperty("data-label", Words(column));
        }
    }

    private static string Words(Block cell) => string.Concat(cell.Descendants().OfType<LiteralInline>().Select(literal => literal.Content.ToString()));
}
