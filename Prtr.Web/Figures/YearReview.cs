using System.Collections.Concurrent;
using Prtr.Search.Review;
using Prtr.Search.Review.Documents;
using Prtr.Search.Review.Editions;
using Prtr.Search.Review.Figures;
using Prtr.Search.Review.Writing;

namespace Prtr.Web.Figures;

/// <summary>The review of a year, and the publication made of it in each language.</summary>
/// <param name="figures">As they were published, or of today while the review is a draft.</param>
/// <param name="frozen">The latest edition; null for a draft.</param>
/// <param name="site">Where the site is, for links from files; null when that is not known.</param>
public sealed class YearReview(ReviewFigures figures, FrozenReview? frozen, ReviewComposer composer, bool isDemonstration, string? site)
{
    private readonly ConcurrentDictionary<(string Language, string Ending), Lazy<byte[]>> files = new();
    private readonly ConcurrentDictionary<string, ReviewDocument> documents = new();

    public ReviewFigures Figures => figures;

    public FrozenReview? Frozen => frozen;

    /// <param name="language">kk, ru or en.</param>
    public ReviewDocument In(string language) =>
        documents.GetOrAdd(language, asked => composer.Compose(figures, asked, isDraft: frozen is null, isDemonstration, frozen?.Changes));

    /// <summary>The review as a file, made when it is first asked for and kept: a PDF takes seconds.</summary>
    /// <param name="ending">With its dot; one that <see cref="ReviewFile"/> has.</param>
    public byte[] File(string ending, string language) => files.GetOrAdd((language, ending), _ => new Lazy<byte[]>(() =>
    {
        using var file = new MemoryStream();
        ReviewFile.WriterOf(ending)!(figures, In(language).At(site), file);
        return file.ToArray();
    })).Value;
}
