using Prtr.Search.Charts.Fonts;
using Prtr.Search.Charts.Png;

namespace Prtr.Search.Review.Pdf;

/// <summary>The sizes of type of one document, in points.</summary>
internal sealed class PdfTypes
{
    private readonly PdfFace plain = new("R", SiteFonts.Regular, Typeface.Regular);
    private readonly PdfFace bold = new("S", SiteFonts.Strong, Typeface.Strong);
    private readonly Dictionary<(double Size, bool Strong), PdfType> made = [];

    public IReadOnlyList<PdfFace> Faces => [plain, bold];

    public PdfType Title => Of(25, strong: true);

    public PdfType Subtitle => Of(14);

    public PdfType Text => Of(10);

    public PdfType Strong => Of(10, strong: true);

    public PdfType Small => Of(8.5);

    public PdfType Heading(int level) => Of(level switch { 1 => 18, 2 => 14, _ => 11.5 }, strong: true);

    public PdfType Of(double size, bool strong = false)
    {
        if (!made.TryGetValue((size, strong), out var type))
        {
            made[(size, strong)] = type = new PdfType(strong ? bold : plain, size);
        }

        return type;
    }
}
