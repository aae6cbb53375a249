using Prtr.Ingest.People;
using Prtr.Search.Database;
using Prtr.Search.OpenData;
using Prtr.Search.Reference;
using Prtr.Search.Register;
using Prtr.Search.Review;
using Prtr.Search.Review.Figures;

namespace Prtr.Ingest.Intake.Publishing;

/// <summary>What readers would see if a year were published now: the publication itself is done in a transaction, read as they would read it, and taken back.</summary>
/// <param name="Release">The name that the data release would have.</param>
/// <param name="Figures">The year's review as it would be; null when nothing but diffuse sources is published.</param>
/// <param name="FigureChanges">Its figures that differ from those of today; all of a year that is not public yet are new and not listed.</param>
/// <param name="Rows">Rows that would be added, changed or removed, by facility.</param>
public sealed record PublicationPreview(
    string Release, ReviewFigures? Figures, IReadOnlyList<FigureChange> FigureChanges, IReadOnlyList<RowChange<PublicRecord>> Rows)
{
    /// <summary>Others wait with writing meanwhile, readers do not.</summary>
    /// <param name="leftOut">Numbers of held reports that the year would be published without.</param>
    /// <returns>Null when it cannot be published, or nothing of it waits.</returns>
    public static async Task<PublicationPreview?> OfYearAsync(
        RegisterDatabase database, ReferenceData reference, int year, IReadOnlySet<long> leftOut, TimeProvider clock, CancellationToken cancellationToken)
    {
        var review = new YearlyReview(database, reference);
        var before = await review.FindAsync(year, null, cancellationToken);
        await using var connection = await database.OpenAsync(cancellationToken);
        await using var turn = await database.BeginWriteAsync(connection, cancellationToken);
        // Nobody publishes: it is never committed.
        var outcome = await new Publication(database, Actor.Register, clock).PublishAsync(year, leftOut, turn, cancellationToken);
        if (outcome.Release is not { Release: var release })
        {
            return null;
        }

        var shown = PublishedSnapshot.Within(turn, release);
        var after = await review.OfAsync(year, shown, cancellationToken);
        var rows = await new ReleasedData(shown, release).ChangesAsync(cancellationToken).ToListAsync(cancellationToken);
        return new PublicationPreview(release.Name, after, before is null || after is null ? [] : FigureChange.Between(before, after), rows);
    }
}
