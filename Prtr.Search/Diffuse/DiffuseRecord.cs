using Prtr.Search.Register;

namespace Prtr.Search.Diffuse;

/// <summary>One public figure of diffuse sources: what a category of sources released of a pollutant in a region and year, with where it came from.</summary>
/// <param name="Id">The key of the row in the database.</param>
/// <param name="ReportId">The report: one for an authority, region and year, whatever its versions.</param>
/// <param name="Region">The oblast or city.</param>
/// <param name="Kato">The unit reported on: the region or one inside it.</param>
/// <param name="SourceCategory">Such as <c>road-transport</c>.</param>
/// <param name="QuantityKg">Kilograms a year.</param>
/// <param name="ActivityData">What the estimate rests on; null when not given.</param>
/// <param name="Authority">Who reported it.</param>
/// <param name="Source">Where in the authority's file the figure stands.</param>
public sealed record DiffuseRecord(
    long Id,
    long ReportId,
    int Version,
    int Year,
    Kato Region,
    Kato Kato,
    string SourceCategory,
    int Pollutant,
    string PollutantGroup,
    Medium Medium,
    Quantity QuantityKg,
    MethodType Method,
    string? MethodName,
    string? ActivityData,
    string Authority,
    DateOnly ReceivedOn,
    bool Late,
    string DataRelease,
    RecordSource Source);
