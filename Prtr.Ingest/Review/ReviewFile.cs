using Prtr.Ingest.Review.Figures;

namespace Prtr.Ingest.Review;

/// <summary>Writes a review in a language; the same figures give the same bytes.</summary>
public delegate Task ReviewWriter(Stream output, ReviewFigures figures, string language, CancellationToken cancellationToken);

/// <summary>The formats of the review, by the ending of the file.</summary>
public static class ReviewFile
{
    private static readonly Dictionary<string, ReviewWriter> Writers = new(StringComparer.OrdinalIgnoreCase)
    {
        [".json"] = (output, figures, _, cancellationToken) => ReviewJson.WriteAsync(output, figures, cancellationToken),
    };

    public static IReadOnlyList<string> Endings { get; } = [.. Writers.Keys];

    /// <param name="ending">With its dot, such as <c>.json</c>.</param>
    public static ReviewWriter? WriterOf(string ending) => Writers.GetValueOrDefault(ending);
}
