using Markdig;
using Markdig.Extensions.AutoIdentifiers;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Prtr.Web.Content;

/// <summary>The written pages of the site (Content/name.language.md), read and rendered once.</summary>
public sealed class ContentPages
{
    private const string Prefix = "Prtr.Web.Content.";

    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder()
        .UsePipeTables()
        .UseAutoIdentifiers(AutoIdentifierOptions.GitHub)
        .DisableHtml()
        .Build();

    private readonly Dictionary<(string Name, string Language), ContentPage> pages = [];

    public ContentPages()
    {
        var assembly = typeof(ContentPages).Assembly;
        foreach (var file in assembly.GetManifestResourceNames().Where(IsPage))
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(file)!);
            var parts = file[Prefix.Length..].Split('.');
            pages.Add((parts[0], parts[1]), Render(reader.ReadToEnd()));
        }
    }

    public ContentPage this[string name, string language] => pages[(name, language)];

    /// <summary>Raw HTML in the text is shown as text.</summary>
    public static ContentPage Render(string markdown)
    {
        var document = Markdown.Parse(markdown, Pipeline);
        var title = document.OfType<HeadingBlock>().FirstOrDefault(heading => heading.Level == 1);
        if (title is not null)
        {
            document.Remove(title);
        }

        var headings = document.OfType<HeadingBlock>()
            .Where(heading => heading.Level == 2)
            .Select(heading => new ContentHeading(heading.GetAttributes().Id!, Text(heading)));
        CardTables.Mark(document);
        return new(title is null ? "" : Text(title), Scrollable(document.ToHtml(Pipeline)), [.. headings]);
    }

    // Wide tables and long lines scroll inside their frame, also by keyboard.
    private static string Scrollable(string html) => html
        .Replace("<table", """<div class="table-frame" tabindex="0"><table""", StringComparison.Ordinal)
        .Replace("</table>", "</table></div>", StringComparison.Ordinal)
        .Replace("<pre>", """<pre tabindex="0">""", StringComparison.Ordinal);

    private static bool IsPage(string resource) =>
        resource.StartsWith(Prefix, StringComparison.Ordinal) && resource.EndsWith(".md", StringComparison.Ordinal);

    private static string Text(HeadingBlock heading) =>
        string.Concat(heading.Inline!.Descendants().Select(inline => inline switch
        {
            LiteralInline literal => literal.Content.ToString(),
            CodeInline code => code.Content,
            _ => "",
        }));
}
