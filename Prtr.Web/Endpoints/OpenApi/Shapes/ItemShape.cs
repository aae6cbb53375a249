using System.Text.Json.Serialization;

namespace Prtr.Web.Endpoints.OpenApi.Shapes;

/// <summary>A result: a facility or a record, as <c>view</c> asks; a figure of diffuse sources where <c>kind</c> is diffuse.</summary>
[JsonDerivedType(typeof(FacilityShape))]
[JsonDerivedType(typeof(RecordShape))]
[JsonDerivedType(typeof(DiffuseShape))]
public abstract record ItemShape;

/// <summary>A figure: of a facility's report, or of diffuse sources where <c>kind</c> is diffuse.</summary>
[JsonDerivedType(typeof(RecordShape))]
[JsonDerivedType(typeof(DiffuseShape))]
public abstract record RowShape : ItemShape;

/// <summary>A facility with the sums over its matching records; names and place are those of its latest matching year.</summary>
/// <param name="RegionKato">KATO code of the place.</param>
/// <param name="Latitude">Degrees, WGS 84.</param>
/// <param name="Longitude">Degrees, WGS 84.</param>
/// <param name="Activity">Code of the main activity.</param>
/// <param name="Years">The matching reporting years.</param>
/// <param name="ReleasesKg">Kilograms, an exact decimal.</param>
/// <param name="WastewaterKg">Kilograms, an exact decimal.</param>
/// <param name="WasteT">Tonnes, an exact decimal.</param>
public sealed record FacilityShape(
    long FacilityId, string FacilityName, string OperatorBin, string OperatorName, string RegionKato, string Region, string Activity,
    double Latitude, double Longitude, IReadOnlyList<int> Years, int Records, string ReleasesKg, string WastewaterKg, string WasteT) : ItemShape;

/// <summary>One figure of a report; what does not apply is null.</summary>
/// <param name="Year">Reporting year.</param>
/// <param name="RegionKato">KATO code of the place.</param>
/// <param name="Latitude">Degrees, WGS 84.</param>
/// <param name="Longitude">Degrees, WGS 84.</param>
/// <param name="Activity">Code of the facility's main activity.</param>
/// <param name="Kind">release, wastewater or waste.</param>
/// <param name="Pollutant">Number of the pollutant; <c>group:…</c> where only its group is public.</param>
/// <param name="Cas">CAS number; groups of substances have none.</param>
/// <param name="Medium">air, water or land; releases only.</param>
/// <param name="ToSubsoil">Injected into the subsoil; land only.</param>
/// <param name="QuantityKg">Kilograms a year, an exact decimal; null when withheld.</param>
/// <param name="AccidentalKg">The accidental part, kilograms a year.</param>
/// <param name="WasteCode">Six digits.</param>
/// <param name="QuantityT">Tonnes a year, an exact decimal; null when withheld.</param>
/// <param name="Mark">В recovery, У disposal.</param>
/// <param name="Operation">R1–R13 or D1–D15.</param>
/// <param name="DestinationCountry">ISO 3166.</param>
/// <param name="DestinationKato">KATO code of the receiving site.</param>
/// <param name="Method">M measured, C calculated, E estimated.</param>
/// <param name="WithheldGround">a–e of the Protocol's article 12(1) when the value is confidential.</param>
/// <param name="Flags">Codes of the remarks on the figure.</param>
public sealed record RecordShape(
    int Year, long FacilityId, string FacilityName, string OperatorBin, string OperatorName, string RegionKato, string Region,
    double Latitude, double Longitude, string Activity, string Kind, string? Pollutant, string? PollutantName, string? Cas, string? Medium,
    bool? ToSubsoil, string? QuantityKg, string? AccidentalKg, string? WasteCode, string? WasteName, bool? Hazardous, string? QuantityT,
    string? Mark, string? Operation, bool? Transboundary, string? ReceiverName, string? ReceiverBin, string? ReceiverAddress,
    string? DestinationCountry, string? DestinationKato, string Method, string? WithheldGround, long ReportId, int ReportVersion,
    IReadOnlyList<string> Flags) : RowShape;

/// <summary>One figure of diffuse sources, which have no facility.</summary>
/// <param name="Year">Reporting year.</param>
/// <param name="Kind">diffuse.</param>
/// <param name="RegionKato">KATO code of the region, or of a unit in it.</param>
/// <param name="SourceCategory">Of the sources, such as road-transport.</param>
/// <param name="Pollutant">Number of the pollutant.</param>
/// <param name="Cas">CAS number; groups of substances have none.</param>
/// <param name="Medium">air, water or land.</param>
/// <param name="QuantityKg">Kilograms a year, an exact decimal.</param>
/// <param name="Method">M measured, C calculated, E estimated.</param>
/// <param name="MethodName">Standard or guideline.</param>
/// <param name="ActivityData">What the estimate rests on.</param>
/// <param name="Authority">The local executive body that reported.</param>
public sealed record DiffuseShape(
    int Year, string Kind, string RegionKato, string Region, string SourceCategory, string SourceCategoryName, string Pollutant, string PollutantName, string? Cas, string Medium,
    string QuantityKg, string Method, string? MethodName, string? ActivityData, string Authority, long ReportId, int ReportVersion) : RowShape;
