using Prtr.Search.Database;
using Prtr.Search.Reference;
using Prtr.Search.Review.Figures;
using Prtr.Search.Review.Indicators;

namespace Prtr.Search.Review;

/// <summary>Counts the yearly review out of what is published.</summary>
public sealed class YearlyReview(RegisterDatabase database, ReferenceData reference)
{
    private static readonly IIndicator[] Indicators =
    [
        new ReportsIndicator(), new SourcesIndicator(), new PollutantsIndicator(), new ReleasesIndicator(), new WasteIndicator(),
        new WastewaterIndicator(), new CompletenessIndicator(), new SeriesIndicator(), new DiffuseIndicator(),
    ];

    /// <summary>The figures of a year, all from the latest data release; null when nothing of the year is published.</summary>
    public async Task<ReviewFigures?> FindAsync(int year, CancellationToken cancellationToken)
    {
        await using var snapshot = await PublishedSnapshot.OpenAsync(database, cancellationToken);
        var years = await YearsAsync(snapshot, cancellationToken);
        if (!years.Contains(year))
        {
            return null;
        }

        var reader = new YearReader(snapshot, reference, year, years.Contains(year - 1) ? year - 1 : null);
        var indicators = new List<Indicator>();
        foreach (var indicator in Indicators)
        {
            indicators.Add(new(
                indicator.Id,
                indicators.Count + 1,
                IndicatorTexts.Names($"indicator.{indicator.Id}.title"),
                IndicatorTexts.Names($"indicator.{indicator.Id}.definition"),
                await indicator.TablesAsync(reader, cancellationToken)));
        }

        return new(year, snapshot.Release.Name, DateOnly.FromDateTime(snapshot.Release.PublishedAt.UtcDateTime), reader.Before, indicators);
    }

    private static async Task<HashSet<int>> YearsAsync(PublishedSnapshot snapshot, CancellationToken cancellationToken)
    {
        var years = new HashSet<int>();
        await using var rows = await snapshot.ReadAsync("select distinct reporting_year from public_report", null, cancellationToken);
        while (await rows.ReadAsync(cancellationToken))
        {
            years.Add(rows.GetInt32(0));
        }

        return years;
    }
}
