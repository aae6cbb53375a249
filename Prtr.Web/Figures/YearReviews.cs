using System.Collections.Concurrent;
using Prtr.Ingest.Review;
using Prtr.Ingest.Review.Writing;
using Prtr.Search.Database;
using Prtr.Search.Queries;
using Prtr.Search.Reference;

namespace Prtr.Web.Figures;

/// <summary>The reviews of the published years, counted once for each data release.</summary>
public sealed class YearReviews(RegisterDatabase database, IRegisterSearch search, ReferenceData reference)
{
    private readonly YearlyReview review = new(database, reference);
    private readonly ReviewComposer composer = new(reference);
    private readonly ConcurrentDictionary<int, Kept> kept = new();

    /// <summary>The review of a published year, or null.</summary>
    public async Task<YearReview?> FindAsync(int year, CancellationToken cancellationToken)
    {
        var state = await search.StateAsync(cancellationToken);
        if (!state.Years.Contains(year))
        {
            return null;
        }

        var counted = kept.AddOrUpdate(
            year, _ => Count(year, state.Release.Name), (_, known) => known.Release == state.Release.Name && !known.Review.IsFaulted ? known : Count(year, state.Release.Name));
        return await counted.Review.WaitAsync(cancellationToken);
    }

    // Counted for every reader who waits, so the first one's leaving does not stop it.
    private Kept Count(int year, string release) => new(release, Task.Run(async () =>
        await review.FindAsync(year, CancellationToken.None) is { } figures ? new YearReview(figures, composer) : null));

    private sealed record Kept(string Release, Task<YearReview?> Review);
}
