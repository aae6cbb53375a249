using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using Prtr.Search.Charts;

namespace Prtr.Search.Review.Docx;

/// <summary>The styles of the text document: quiet, one accent.</summary>
internal static class DocxStyles
{
    public const string Title = "Title";
    public const string Subtitle = "Subtitle";
    public const string Quiet = "Quiet";
    public const string Draft = "Draft";
    public const string Note = "Note";
    public const string Caption = "Caption";
    public const string Cell = "Cell";
    public const string List = "ListBullet";
    public const string ContentsHeading = "TOCHeading";
    public const int Deepest = 3;
    public const int BulletsId = 1;

    private const string Typeface = "Arial";
    private const int Twip = 20;

    /// <summary>The heading of a section, the deepest for all that are deeper.</summary>
    public static string Heading(int level) => $"Heading{Math.Min(level, Deepest)}";

    /// <summary>A line of the contents.</summary>
    public static string Contents(int level) => $"TOC{level}";

    public static Styles Of(string language)
    {
        var defaults = new DocDefaults(
            new RunPropertiesDefault(new RunPropertiesBaseStyle(
                new RunFonts { Ascii = Typeface, HighAnsi = Typeface, ComplexScript = Typeface, EastAsia = Typeface },
                new Color { Val = Palette.Hex(Tone.Text) },
                new FontSize { Val = "20" },
                new Languages { Val = language switch { "kk" => "kk-KZ", "ru" => "ru-RU", _ => "en-GB" } })),
            new ParagraphPropertiesDefault(new ParagraphPropertiesBaseStyle(new SpacingBetweenLines { After = "120", Line = "276", LineRule = LineSpacingRuleValues.Auto })));
        return new Styles(
            defaults,
            new Style(new StyleName { Val = "Normal" }, new PrimaryStyle()) { Type = StyleValues.Paragraph, StyleId = "Normal", Default = true },
            Make(Title, "Title", 26, Tone.Accent, strong: true, before: 0, after: 4),
            Make(Subtitle, "Subtitle", 13, Tone.Text, before: 0, after: 6),
            Make("Heading1", "heading 1", 17, Tone.Accent, strong: true, before: 0, after: 8, level: 0),
            Make("Heading2", "heading 2", 13.5, Tone.Text, strong: true, before: 16, after: 6, level: 1),
            Make("Heading3", "heading 3", 11, Tone.Text, strong: true, before: 12, after: 4, level: 2),
            Make(ContentsHeading, "TOC Heading", 15, Tone.Accent, strong: true, before: 24, after: 6),
            Make(Contents(1), "toc 1", 10.5, Tone.Text, strong: true, before: 6, after: 2),
            Make(Contents(2), "toc 2", 10, Tone.Text, before: 0, after: 2, indent: 14),
            Make(Caption, "caption", 10, Tone.Text, strong: true, before: 12, after: 4, next: true),
            Make(Quiet, "Quiet", 9, Tone.Muted, before: 2, after: 6),
            Make(Draft, "Draft", 12, Tone.Mark, strong: true, before: 6, after: 6),
            Make(Note, "Note", 10, Tone.Text, before: 4, after: 8, indent: 12, bar: true),
            Make(List, "List Bullet", 10, Tone.Text, before: 0, after: 3),
            Make(Cell, "Cell", 8.5, Tone.Text, before: 1.5, after: 1.5),
            Make("Header", "header", 8.5, Tone.Muted, before: 0, after: 0),
            Make("Footer", "footer", 8.5, Tone.Muted, before: 0, after: 0));
    }

    public static Numbering Bullets() => new(
        new AbstractNum(
            new MultiLevelType { Val = MultiLevelValues.SingleLevel },
            new Level(
                new NumberingFormat { Val = NumberFormatValues.Bullet },
                new LevelText { Val = "–" },
                new LevelJustification { Val = LevelJustificationValues.Left },
                new PreviousParagraphProperties(new Indentation { Left = "340", Hanging = "227" })) { LevelIndex = 0 }) { AbstractNumberId = BulletsId },
        new NumberingInstance(new AbstractNumId { Val = BulletsId }) { NumberID = BulletsId });

    /// <param name="size">In points, as the distances.</param>
    /// <param name="level">In the outline; null for no heading.</param>
    private static Style Make(string id, string name, double size, Tone tone, double before, double after, bool strong = false, int? level = null, double indent = 0, bool next = false, bool bar = false)
    {
        var paragraph = new StyleParagraphProperties();
        Add(paragraph, level is not null || next ? new KeepNext() : null);
        Add(paragraph, level is not null || next ? new KeepLines() : null);
        Add(paragraph, bar ? new ParagraphBorders(new LeftBorder { Val = BorderValues.Single, Size = 18, Space = 8, Color = Palette.Hex(Tone.Tint3) }) : null);
        paragraph.Append(new SpacingBetweenLines { Before = Twips(before), After = Twips(after), Line = "252", LineRule = LineSpacingRuleValues.Auto });
        Add(paragraph, indent > 0 ? new Indentation { Left = Twips(indent) } : null);
        Add(paragraph, level is { } outline ? new OutlineLevel { Val = outline } : null);
        var run = new StyleRunProperties();
        Add(run, strong ? new Bold() : null);
        run.Append(new Color { Val = Palette.Hex(tone) }, new FontSize { Val = ((int)(size * 2)).ToString(System.Globalization.CultureInfo.InvariantCulture) });
        return new Style(new StyleName { Val = name }, new BasedOn { Val = "Normal" }, new PrimaryStyle(), paragraph, run) { Type = StyleValues.Paragraph, StyleId = id };
    }

    private static void Add(OpenXmlCompositeElement parent, OpenXmlElement? child)
    {
        if (child is not null)
        {
            parent.Append(child);
        }
    }

    private static string Twips(double points) => ((int)(points * Twip)).ToString(System.Globalization.CultureInfo.InvariantCulture);
}
