namespace Prtr.Search.Review.Pdf;

/// <summary>The standard types of elements that are used (ISO 32000-1, 14.8.4).</summary>
internal static class PdfTag
{
    public const string Paragraph = "P";
    public const string List = "L";
    public const string ListItem = "LI";
    public const string Table = "Table";
    public const string Row = "TR";
    public const string HeadingCell = "TH";
    public const string Cell = "TD";
    public const string Figure = "Figure";

    /// <param name="level">From 1, that of the title.</param>
    public static string Heading(int level) => level switch { 1 => "H1", 2 => "H2", 3 => "H3", _ => "H4" };
}
