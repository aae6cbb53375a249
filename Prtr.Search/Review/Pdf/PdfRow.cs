namespace Prtr.Search.Review.Pdf;

/// <summary>A row whose text is broken into lines.</summary>
/// <param name="Missing">For each cell whether it stands for a figure that cannot be given.</param>
internal sealed record PdfRow(PdfType Type, IReadOnlyList<IReadOnlyList<string>> Cells, IReadOnlyList<bool> Missing)
{
    /// <summary>Above and below the text.</summary>
    public const double Padding = 1.8;

    public double Height => (Cells.Max(lines => lines.Count) * Type.Leading) + (2 * Padding);
}
