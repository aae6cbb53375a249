using Prtr.Search.Charts;
using Prtr.Search.Review.Documents;

namespace Prtr.Search.Review.Pdf;

/// <summary>The address where the register shows a table's figures, as a link.</summary>
internal static class PdfSource
{
    public static void Write(PdfPages pages, PdfTypes types, TableBlock table, string language)
    {
        if (table.Source is not { } source)
        {
            return;
        }

        var type = types.Small;
        pages.Structure.Begin(PdfTag.Paragraph);
        foreach (var (index, line) in type.Lines($"{DocumentWords.Get("Source", language)}: {source}", pages.Width).Index())
        {
            pages.Need(type.Leading, pages.IsLandscape);
            PdfText.Put(pages, line, type, PdfPages.Left, index == 0 ? Tone.Muted : Tone.Accent);
            if (table.Link is { } address)
            {
                pages.Link(PdfPages.Left, pages.Y, type.Width(line), type.Leading, $"/A<</S/URI/URI({Escaped(address)})>>");
            }

            pages.Y += type.Leading;
        }

        pages.Structure.End();
    }

    // An address has no signs beyond ASCII, and of those that end a text the parentheses.
    private static string Escaped(Uri address) => address.AbsoluteUri.Replace("(", "%28", StringComparison.Ordinal).Replace(")", "%29", StringComparison.Ordinal);
}
