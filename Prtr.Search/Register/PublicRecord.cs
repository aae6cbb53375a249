namespace Prtr.Search.Register;

/// <summary>One public figure of a published report: a row of its releases, waste water or waste, with where it came from.</summary>
/// <param name="Id">The key of the row in the database; ascending in the order of publication.</param>
/// <param name="Report">The facility in that year.</param>
/// <param name="Pollutant">The pollutant's number 1-91; null for waste, and where it is withheld and only the group is public.</param>
/// <param name="PollutantGroup">The pollutant's group, such as <c>HEVMET</c>; null for waste.</param>
/// <param name="Medium">Only for releases.</param>
/// <param name="QuantityKg">Kilograms a year, total; null for waste and for withheld values.</param>
/// <param name="AccidentalKg">The part of the total that was accidental, kilograms a year; null when not given.</param>
/// <param name="WasteCode">Six digits of the waste list; null for others.</param>
/// <param name="QuantityT">Tonnes a year, only for waste; null when withheld.</param>
/// <param name="Operation">R1-R13 or D1-D15; null when only the mark was given.</param>
/// <param name="DestinationCountry">ISO 3166 code; KZ unless the waste left the country; null for releases.</param>
/// <param name="Method">How the quantity was found.</param>
/// <param name="WithheldGround">a-e of the Protocol's art. 12(1) when the value is confidential.</param>
/// <param name="BelowThreshold">Whether the quantity is under the year's release threshold; null where there is none.</param>
/// <param name="Flags">Codes of the remarks on this row; none on a withheld one, which they could give away.</param>
/// <param name="Source">Where in the operator's file the figure stands.</param>
public sealed record PublicRecord(
    long Id,
    PublicReport Report,
    RecordKind Kind,
    int? Pollutant,
    string? PollutantGroup,
    Medium? Medium,
    bool ToSubsoil,
    Quantity? QuantityKg,
    Quantity? AccidentalKg,
    string? WasteCode,
    bool? Hazardous,
    Quantity? QuantityT,
    Treatment? Treatment,
    string? Operation,
    bool Transboundary,
    string? ReceiverName,
    Bin? ReceiverBin,
    string? ReceiverAddress,
    string? DestinationCountry,
    Kato? DestinationKato,
    MethodType Method,
    string? MethodName,
    string? WithheldGround,
    bool? BelowThreshold,
    IReadOnlyList<string> Flags,
    RecordSource Source);

/// <summary>The file, sheet and row of the operator's report that a figure was read from; row counts from 1, header included.</summary>
public sealed record RecordSource(string File, string? Sheet, int Row);
