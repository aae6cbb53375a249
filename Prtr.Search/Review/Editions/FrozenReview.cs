using Prtr.Search.Database;
using Prtr.Search.Register;
using Prtr.Search.Review.Figures;

namespace Prtr.Search.Review.Editions;

/// <summary>The latest edition of a year's review beside what the register says today.</summary>
/// <param name="Figures">As they were published.</param>
/// <param name="Changes">Every figure that is another one today: <see cref="FigureChange.Before"/> is frozen, <see cref="FigureChange.After"/> of today.</param>
/// <param name="Corrections">What was published or withdrawn since: the reasons of the changes.</param>
public sealed record FrozenReview(
    ReviewEdition Edition, ReviewFigures Figures, IReadOnlyList<FigureChange> Changes, IReadOnlyList<ReviewCorrection> Corrections)
{
    /// <summary>The figure of today where it differs from the frozen one; null where it does not.</summary>
    /// <param name="row">The row's key, see <see cref="FigureChange.KeyOf"/>.</param>
    public FigureChange? Find(string table, string row, string column) =>
        Changes.FirstOrDefault(change => change.Table == table && change.Row == row && change.Column == column);

    /// <summary>The latest edition; null while the review is a draft.</summary>
    /// <param name="review">Counts the figures of today.</param>
    /// <param name="release">What today is; null for the latest.</param>
    public static async Task<FrozenReview?> FindAsync(RegisterDatabase database, YearlyReview review, int year, DataRelease? release, CancellationToken cancellationToken)
    {
        var editions = new ReviewEditions(database);
        if (await editions.LatestAsync(year, release, cancellationToken) is not { } edition
            || await editions.FiguresAsync(year, edition.Number, cancellationToken) is not { } frozen)
        {
            return null;
        }

        var corrections = await ReviewCorrection.SinceAsync(database, year, edition.ReleaseId, release, cancellationToken);
        var today = corrections.Count == 0 ? null : await review.FindAsync(year, release, cancellationToken);
        return new FrozenReview(edition, frozen, today is null ? [] : FigureChange.Between(frozen, today), corrections);
    }
}
