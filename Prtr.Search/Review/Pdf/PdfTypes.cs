namespace Prtr.Search.Review.Pdf;

/// <summary>The sizes of type of one document, in points.</summary>
internal sealed class PdfTypes
{
    private readonly Dictionary<(double Size, bool Strong), PdfType> made = [];

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
            made[(size, strong)] = type = new PdfType(size, strong);
        }

        return type;
    }
}
