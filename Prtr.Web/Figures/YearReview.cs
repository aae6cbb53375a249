using Prtr.Search.Database;
using Prtr.Search.Queries;
using Prtr.Search.Register;

namespace Prtr.Web.Figures;

/// <summary>The indicators of the yearly overview, counted from what is published.</summary>
/// <param name="Regions">Reports and stationary sources of every region, in the order of the codes.</param>
/// <param name="Pollutants">How many different pollutants were released into each medium.</param>
/// <param name="PollutantsInWastewater">How many were sent off site in waste water.</param>
/// <param name="PollutantsInAll">How many were reported at all, each counted once.</param>
public sealed record YearReview(
    int Year,
    DataRelease Release,
    IReadOnlyList<RegionReports> Regions,
    Totals Totals,
    IReadOnlyDictionary<Medium, int> Pollutants,
    int PollutantsInWastewater,
    int PollutantsInAll,
    IReadOnlyList<ReviewLine> Releases,
    IReadOnlyList<ReviewLine> Wastewater,
    IReadOnlyList<ReviewWaste> Waste)
{
    public int Reports => Regions.Sum(region => region.Reports);

    public int StationarySources => Regions.Sum(region => region.StationarySources);

    /// <summary>Reports received on the law's date (1 April) or after it.</summary>
    public int Late => Regions.Sum(region => region.Late);
}

/// <summary>A pollutant in one medium (null: waste water), with the year before.</summary>
/// <param name="BeforeKg">Kilograms in the year before; null when it has no given value or is not published.</param>
public sealed record ReviewLine(PollutantLine Line, decimal? BeforeKg);

/// <summary>Tonnes of hazardous or of other waste sent off site, by what happens to it; all of them when <paramref name="Hazardous"/> is null.</summary>
public sealed record ReviewWaste(bool? Hazardous, decimal RecoveryT, decimal DisposalT, decimal TransboundaryT, decimal TotalT, int Facilities);
