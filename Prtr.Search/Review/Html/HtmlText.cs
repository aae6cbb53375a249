using System.Net;
using System.Text;
using Prtr.Search.Review.Documents;

namespace Prtr.Search.Review.Html;

/// <summary>Markup in the making: what is text is escaped, what is markup is named so.</summary>
internal sealed class HtmlText
{
    private readonly StringBuilder html = new();

    /// <summary>Markup as it is; nothing that came from outside.</summary>
    public HtmlText Raw(string markup)
    {
        html.Append(markup);
        return this;
    }

    public HtmlText Text(string text)
    {
        html.Append(WebUtility.HtmlEncode(PrintableText.Of(text)));
        return this;
    }

    /// <summary>An element with a text; nothing when there is none.</summary>
    public HtmlText Element(string name, string? text, string? style = null) => text is null
        ? this
        : Raw(style is null ? $"<{name}>" : $"<{name} class=\"{style}\">").Text(text).Raw($"</{name}>\n");

    public override string ToString() => html.ToString();
}
