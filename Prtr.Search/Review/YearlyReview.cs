using Prtr.Search.Database;
using Prtr.Search.Embedded;
using Prtr.Search.Reference;
using Prtr.Search.Register;
using Prtr.Search.Review.Figures;
using Prtr.Search.Review.Indicators;

namespace Prtr.Search.Review;

/// <summary>Counts the yearly review out of what is published.</summary>
/// <param name="memory">Where the release may be at hand; null to read all of it from the database.</param>
public sealed class YearlyReview(RegisterDatabase database, ReferenceData reference, EmbeddedSearch? memory = null)
{
    private static readonly IIndicator[] Indicators =
    [
        new ReportsIndicator(), new SourcesIndicator(), new PollutantsIndicator(), new ReleasesIndicator(), new WasteIndicator(),
        new WastewaterIndicator(), new CompletenessIndicator(), new SeriesIndicator(), new DiffuseIndicator(),
    ];

    /// <summary>The figures of a year, all from one data release; null when it shows nothing of the year.</summary>
    /// <param name="release">Null for the latest.</param>
    public async Task<ReviewFigures?> FindAsync(int year, DataRelease? release, CancellationToken cancellationToken)
    {
        await using var snapshot = await PublishedSnapshot.OpenAsync(database, release, cancellationToken);
        return await OfAsync(year, snapshot, memory?.Loaded(snapshot.Release), cancellationToken);
    }

    /// <summary>The same of what a snapshot shows.</summary>
    public Task<ReviewFigures?> OfAsync(int year, PublishedSnapshot snapshot, CancellationToken cancellationToken) => OfAsync(year, snapshot, null, cancellationToken);

    private async Task<ReviewFigures?> OfAsync(int year, PublishedSnapshot snapshot, EmbeddedIndex? index, CancellationToken cancellationToken)
    {
        if (await YearReader.ReadAsync(snapshot, reference, year, index, cancellationToken) is not { } data)
        {
            return null;
        }

        var indicators = Indicators.Select((indicator, index) => new Indicator(
            indicator.Id,
            index + 1,
            IndicatorTexts.Names($"indicator.{indicator.Id}.title"),
            IndicatorTexts.Names($"indicator.{indicator.Id}.definition"),
            indicator.Tables(data)));
        return new(year, snapshot.Release.Name, DateOnly.FromDateTime(snapshot.Release.PublishedAt.UtcDateTime), data.Before, [.. indicators]);
    }
}
