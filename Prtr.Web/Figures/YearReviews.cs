using System.Collections.Concurrent;
using Prtr.Ingest.Remarks;
using Prtr.Search.Database;
using Prtr.Search.Embedded;
using Prtr.Search.Queries;
using Prtr.Search.Reference;
using Prtr.Search.Register;
using Prtr.Search.Review;
using Prtr.Search.Review.Editions;
using Prtr.Search.Review.Writing;
using Prtr.Search.Settings;

namespace Prtr.Web.Figures;

/// <summary>The reviews of the published years, counted once for each data release and edition.</summary>
public sealed class YearReviews(RegisterDatabase database, ReferenceData reference, ReviewEditions editions, SiteSettings settings, EmbeddedSearch? memory = null)
{
    private readonly YearlyReview review = new(database, reference, memory);
    private readonly ReviewComposer composer = new(reference, RemarkText.Title);
    private readonly ConcurrentDictionary<int, Kept> kept = new();

    /// <summary>The review of a published year, or null.</summary>
    public async Task<YearReview?> FindAsync(int year, IRegisterSearch register, CancellationToken cancellationToken)
    {
        var state = await register.StateAsync(cancellationToken);
        if (!state.Years.Contains(year))
        {
            return null;
        }

        var (release, edition) = (state.Release, await editions.CountAsync(year, state.Release, cancellationToken));
        var counted = kept.AddOrUpdate(
            year, _ => Count(year, release, edition), (_, known) => known.Holds(release, edition, reference.Content) ? known : Count(year, release, edition));
        return await counted.Review.WaitAsync(cancellationToken);
    }

    // Counted for every reader who waits, so the first one's leaving does not stop it.
    private Kept Count(int year, DataRelease release, int edition) => new(release, edition, reference.Content, Task.Run(async () =>
    {
        var frozen = await FrozenReview.FindAsync(database, review, year, release, CancellationToken.None);
        var figures = frozen?.Figures ?? await review.FindAsync(year, release, CancellationToken.None);
        return figures is null ? null : new YearReview(figures, frozen, composer, settings.IsDemonstration, settings.PublicUrl);
    }));

    private sealed record Kept(DataRelease Release, int Edition, object Reference, Task<YearReview?> Review)
    {
        public bool Holds(DataRelease release, int edition, object reference) => Release == release && Edition == edition && Reference == reference && !Review.IsFaulted;
    }
}
