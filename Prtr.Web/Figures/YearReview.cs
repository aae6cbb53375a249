using System.Collections.Concurrent;
using Prtr.Ingest.Review.Documents;
using Prtr.Ingest.Review.Editions;
using Prtr.Ingest.Review.Figures;
using Prtr.Ingest.Review.Writing;

namespace Prtr.Web.Figures;

/// <summary>The review of a year, and the publication made of it in each language.</summary>
/// <param name="figures">As they were published, or of today while the review is a draft.</param>
/// <param name="frozen">The latest edition; null for a draft.</param>
public sealed class YearReview(ReviewFigures figures, FrozenReview? frozen, ReviewComposer composer, bool isDemonstration)
{
    private readonly ConcurrentDictionary<string, ReviewDocument> documents = new();

    public ReviewFigures Figures => figures;

    public FrozenReview? Frozen => frozen;

    /// <param name="language">kk, ru or en.</param>
    public ReviewDocument In(string language) =>
        documents.GetOrAdd(language, asked => composer.Compose(figures, asked, isDraft: frozen is null, isDemonstration, frozen?.Changes));
}
