using Prtr.Search.Reference;
using Prtr.Search.Register;
using Prtr.Search.Review.Editions;
using Prtr.Search.Review.Figures;
using Prtr.Web.Figures;

namespace Prtr.Web.Endpoints;

/// <summary>The yearly review of one reporting year: its first figures by region, and every indicator.</summary>
/// <param name="ComparedWith">The year before; null when it is not published.</param>
/// <param name="Edition">The published edition that the figures are frozen in; null while the review is a draft.</param>
/// <param name="Changes">Figures that corrections have changed since the edition.</param>
/// <param name="Corrections">What was published or withdrawn since the edition.</param>
public sealed record Review(
    int Year, string Release, DateOnly ReleasedOn, int? ComparedWith, long Reports, long StationarySources, long LateReports,
    IReadOnlyList<ReviewRegion> Regions, IReadOnlyList<Indicator> Indicators,
    ReviewEdition? Edition, IReadOnlyList<FigureChange> Changes, IReadOnlyList<ReviewCorrection> Corrections)
{
    /// <param name="language">Of the regions' names.</param>
    public static Review Of(YearReview review, ReferenceData reference, string language)
    {
        var figures = review.Figures;
        var regions = figures.Table("reports-by-region").Rows.Select(row => new ReviewRegion(
            row["region"].Text!, reference.Units[new Kato(row["region"].Text!)].Names.In(language),
            row["reports"].Count ?? 0, row["stationary_sources"].Count ?? 0, row["late"].Count ?? 0)).ToList();
        return new(
            figures.Year, figures.Release, figures.ReleasedOn, figures.ComparedWith,
            regions.Sum(region => region.Reports), regions.Sum(region => region.StationarySources), regions.Sum(region => region.LateReports),
            regions, figures.Indicators, review.Frozen?.Edition, review.Frozen?.Changes ?? [], review.Frozen?.Corrections ?? []);
    }
}

/// <summary>A region's line of the table reports-by-region.</summary>
public sealed record ReviewRegion(string RegionKato, string Region, long Reports, long StationarySources, long LateReports);
