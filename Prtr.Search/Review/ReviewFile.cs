using Prtr.Search.Review.Documents;
using Prtr.Search.Review.Docx;
using Prtr.Search.Review.Figures;
using Prtr.Search.Review.Html;
using Prtr.Search.Review.Pdf;
using Prtr.Search.Review.Xlsx;

namespace Prtr.Search.Review;

/// <summary>Writes a review; the same figures give the same bytes.</summary>
/// <param name="figures">For formats that hold data.</param>
/// <param name="document">The same figures as a publication in one language, for formats that are read.</param>
public delegate void ReviewWriter(ReviewFigures figures, ReviewDocument document, Stream output);

/// <summary>The formats of the review, by the ending of the file.</summary>
public static class ReviewFile
{
    private static readonly Dictionary<string, ReviewWriter> Writers = new(StringComparer.OrdinalIgnoreCase)
    {
        [".xlsx"] = (_, document, output) => ReviewXlsx.Write(document, output),
        [".docx"] = (_, document, output) => ReviewDocx.Write(document, output),
        [".pdf"] = (_, document, output) => ReviewPdf.Write(document, output),
        [".html"] = (_, document, output) => ReviewHtml.Write(document, output),
        [".json"] = (figures, _, output) => output.Write(ReviewJson.Bytes(figures)),
    };

    public static IReadOnlyList<string> Endings { get; } = [.. Writers.Keys];

    /// <summary>The writer of a format, or null when a review cannot be had in it.</summary>
    /// <param name="ending">With its dot, such as <c>.json</c>.</param>
    public static ReviewWriter? WriterOf(string ending) => Writers.GetValueOrDefault(ending);
}
