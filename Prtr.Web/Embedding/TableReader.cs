using System.Globalization;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Prtr.Search.Charts;

namespace Prtr.Web.Embedding;

/// <summary>The rows of the tables in a part of a page, out of the elements that the page is made of: the page alone says what stands in them.</summary>
public static partial class TableReader
{
    /// <summary>The rows of the first table and of those that go on with it, and how many of them are heads; null where there is no table.</summary>
    /// <param name="html">As Blazor writes it: attributes in quotes, text encoded.</param>
    public static (int Heads, IReadOnlyList<IReadOnlyList<DrawnCell>> Rows)? Read(string html)
    {
        var rows = new List<IReadOnlyList<DrawnCell>>();
        var row = new List<DrawnCell>();
        var text = new StringBuilder();
        var (heads, tables, hidden, isHead) = (0, 0, 0, false);
        DrawnCell? cell = null;
        foreach (Match token in Token().Matches(html))
        {
            var (name, isEnd, attributes) = (token.Groups["name"].Value, token.Groups["end"].Length > 0, token.Groups["attributes"].Value);
            if (name.Length == 0)
            {
                text.Append(cell is not null && hidden == 0 ? token.Value : "");
                continue;
            }

            switch (name, isEnd)
            {
                case ("table", false):
                    tables++;
                    break;
                case ("thead", _):
                    isHead = !isEnd;
                    break;
                case ("tr", false):
                    row = [];
                    break;
                case ("tr", true) when row.Count > 0 && (!isHead || tables == 1):
                    rows.Add(row);
                    heads += isHead ? 1 : 0;
                    break;
                case ("td" or "th", false):
                    cell = new("", attributes.Contains("\"number\"", StringComparison.Ordinal), Span(attributes));
                    text.Clear();
                    break;
                case ("td" or "th", true) when cell is not null:
                    row.Add(cell with { Text = Blank().Replace(WebUtility.HtmlDecode(text.ToString()), " ").Trim() });
                    cell = null;
                    break;
                // What is only for who cannot see, and small questions beside figures.
                case ("span" or "a", false) when hidden > 0 || attributes.Contains("visually-hidden", StringComparison.Ordinal) || attributes.Contains("error-link", StringComparison.Ordinal):
                    hidden++;
                    break;
                case ("span" or "a", true) when hidden > 0:
                    hidden--;
                    break;
                case ("small" or "br" or "p", false):
                    text.Append(' ');
                    break;
            }
        }

        return rows.Count > heads ? (heads, rows) : null;
    }

    private static int Span(string attributes) =>
        Columns().Match(attributes) is { Success: true } columns ? int.Parse(columns.Groups[1].Value, CultureInfo.InvariantCulture) : 1;

    [GeneratedRegex("""<(?<end>/?)(?<name>[a-z][a-z0-9-]*)(?<attributes>(?:[^>"]|"[^"]*")*)>|[^<]+""")]
    private static partial Regex Token();

    [GeneratedRegex("colspan=\"([0-9]{1,2})\"")]
    private static partial Regex Columns();

    // A no-break space stays: it holds a figure together.
    [GeneratedRegex(@"[ \t\r\n]+")]
    private static partial Regex Blank();
}
