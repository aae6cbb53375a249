using System.Globalization;

namespace Prtr.Search.Review.Pdf;

/// <summary>A line of the outline beside the pages, with those under it; the outline itself is one without a place.</summary>
/// <param name="Target">The entry that says where it leads.</param>
/// <param name="IsOpen">Whether the lines under it are shown at first.</param>
internal sealed record PdfBookmark(string Title = "", string Target = "", bool IsOpen = true)
{
    private readonly List<PdfBookmark> under = [];

    // How many lines are seen under it when it is open.
    private int Shown => under.Sum(line => 1 + (line.IsOpen ? line.Shown : 0));

    /// <returns>The line that was added.</returns>
    public PdfBookmark Add(PdfBookmark line)
    {
        under.Add(line);
        return line;
    }

    /// <summary>Adds the outline to the file.</summary>
    /// <returns>Its number.</returns>
    public int Write(PdfFile file)
    {
        var number = file.Next();
        file.Add(number, $"<</Type/Outlines{Below(file, number)}>>");
        return number;
    }

    private string Below(PdfFile file, int number)
    {
        var numbers = under.Select(_ => file.Next()).ToList();
        foreach (var (index, line) in under.Index())
        {
            var beside = (index > 0 ? $"/Prev {PdfValue.To(numbers[index - 1])}" : "") + (index < under.Count - 1 ? $"/Next {PdfValue.To(numbers[index + 1])}" : "");
            file.Add(numbers[index], $"<</Title{PdfValue.Text(line.Title)}/Parent {PdfValue.To(number)}{beside}{line.Target}{line.Below(file, numbers[index])}>>");
        }

        return under.Count == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $"/First {numbers[0]} 0 R/Last {numbers[^1]} 0 R/Count {(IsOpen ? Shown : -Shown)}");
    }
}
