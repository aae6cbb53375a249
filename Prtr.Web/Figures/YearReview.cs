using System.Collections.Concurrent;
using Prtr.Ingest.Review.Documents;
using Prtr.Ingest.Review.Figures;
using Prtr.Ingest.Review.Writing;

namespace Prtr.Web.Figures;

/// <summary>The figures of a year, and the publication made of them in each language.</summary>
public sealed class YearReview(ReviewFigures figures, ReviewComposer composer)
{
    private readonly ConcurrentDictionary<string, ReviewDocument> documents = new();

    public ReviewFigures Figures => figures;

    /// <param name="language">kk, ru or en.</param>
    public ReviewDocument In(string language) => documents.GetOrAdd(language, asked => composer.Compose(figures, asked));
}
