namespace Prtr.Web.Endpoints.OpenApi.Shapes;

/// <summary>A published version of a report and the one that replaced it.</summary>
/// <param name="FormerRelease">The data release that published the former version.</param>
/// <param name="Release">The data release that published the version that replaced it.</param>
/// <param name="Reason">Why it was corrected; null when nobody said.</param>
/// <param name="Figures">Figures that differ and that both versions show; nothing is said beside withheld ones.</param>
public sealed record CorrectionShape(
    int Year, long ReportId, int FormerVersion, string FormerRelease, int Version, string Release, string? Reason, IReadOnlyList<CorrectedFigureShape> Figures);

/// <summary>A figure as it was and as it is, exact decimals; null where a version does not report it.</summary>
/// <param name="Kind"><c>release</c>, <c>wastewater</c> or <c>waste</c>.</param>
/// <param name="Mark"><c>В</c> or <c>У</c> of a transfer of waste.</param>
public sealed record CorrectedFigureShape(
    string Kind, string? Pollutant, string? Medium, bool? ToSubsoil, string? WasteCode, string? Mark, string? Operation, string? ReceiverBin, string? DestinationCountry,
    string? FormerQuantityKg, string? QuantityKg, string? FormerAccidentalKg, string? AccidentalKg, string? FormerQuantityT, string? QuantityT);
