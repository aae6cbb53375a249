using System.Globalization;
using System.Text;

namespace Prtr.Search.Review.Pdf;

/// <summary>An element of the structure that has not ended.</summary>
/// <param name="tag">A standard type, such as <c>P</c>.</param>
/// <param name="attributes">More entries of it.</param>
internal sealed class PdfElement(int number, string tag, string attributes)
{
    private int? page;

    public int Number => number;

    public string Tag => tag;

    public string Attributes => attributes;

    /// <summary>Elements in it, and the parts of pages that belong to it, in the order of reading.</summary>
    public StringBuilder Kids { get; } = new();

    /// <summary>The page of parts that name none.</summary>
    public string On => page is { } known ? string.Create(CultureInfo.InvariantCulture, $"/Pg {known} 0 R") : "";

    public void Add(string kid) => Kids.Append(Kids.Length == 0 ? "" : " ").Append(kid);

    /// <summary>A part of a page belongs to it.</summary>
    public void Show(int on, int part)
    {
        page ??= on;
        Add(page == on
            ? part.ToString(CultureInfo.InvariantCulture)
            : string.Create(CultureInfo.InvariantCulture, $"<</Type/MCR/Pg {on} 0 R/MCID {part}>>"));
    }
}
