using Prtr.Search.Register;

namespace Prtr.Ingest.Checks;

/// <summary>The accepted report of the same facility for the year before, as far as checks compare with it.</summary>
public sealed record PastReport(
    long FacilityId,
    int Year,
    GeoPoint Place,
    string MainActivity,
    IReadOnlyList<PastRelease> Releases,
    IReadOnlyList<PastWaste> Waste);

/// <param name="QuantityKg">Null when withheld.</param>
public sealed record PastRelease(int Pollutant, Medium Medium, Quantity? QuantityKg);

/// <param name="QuantityT">Null when withheld.</param>
public sealed record PastWaste(string WasteCode, Treatment? Mark, Quantity? QuantityT);
