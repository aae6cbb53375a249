using Prtr.Search.Register;

namespace Prtr.Search.Embedded;

/// <summary>
/// Everything of a record that others share: all but its key, report, amounts and place in a file. A register has few shapes for its many records,
/// so what a query asks of a record is answered once for each shape.
/// </summary>
/// <param name="HasQuantity">Whether kilograms, or for waste tonnes, are given.</param>
/// <param name="HasAccidental">Whether an accidental part is given, be it zero.</param>
/// <param name="IsAccidental">Whether it is more than zero.</param>
/// <param name="Flags">Codes of remarks with a semicolon between.</param>
internal sealed record RecordShape(
    RecordKind Kind,
    int? Pollutant,
    string? PollutantGroup,
    Medium? Medium,
    bool ToSubsoil,
    bool HasQuantity,
    bool HasAccidental,
    bool IsAccidental,
    string? WasteCode,
    bool? Hazardous,
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
    string Flags)
{
    public static RecordShape Of(PublicRecord record) => new(
        record.Kind, record.Pollutant, record.PollutantGroup, record.Medium, record.ToSubsoil,
        Amount(record) is not null, record.AccidentalKg is not null, record.AccidentalKg is { Units: > 0 },
        record.WasteCode, record.Hazardous, record.Treatment, record.Operation, record.Transboundary,
        record.ReceiverName, record.ReceiverBin, record.ReceiverAddress, record.DestinationCountry, record.DestinationKato,
        record.Method, record.MethodName, record.WithheldGround, record.BelowThreshold,
        string.Join(';', record.Flags));

    /// <summary>What the record is about: tonnes of waste, kilograms of all else.</summary>
    public static Quantity? Amount(PublicRecord record) => record.Kind == RecordKind.Waste ? record.QuantityT : record.QuantityKg;

    /// <summary>Only what a query can ask for.</summary>
    public RecordShape Asked => this with
    {
        ToSubsoil = false, HasQuantity = false, HasAccidental = false, Transboundary = false, ReceiverName = null, ReceiverAddress = null,
        Method = default, MethodName = null, BelowThreshold = null,
    };

    public IReadOnlyList<string> FlagCodes => Flags.Length == 0 ? [] : Flags.Split(';');

    public PublicRecord Record(long id, PublicReport report, long amount, long accidental, RecordSource source)
    {
        Quantity? quantity = HasQuantity ? new Quantity(amount) : null;
        return new PublicRecord(
            id, report, Kind, Pollutant, PollutantGroup, Medium, ToSubsoil,
            Kind == RecordKind.Waste ? null : quantity,
            HasAccidental ? new Quantity(accidental) : null,
            WasteCode, Hazardous,
            Kind == RecordKind.Waste ? quantity : null,
            Treatment, Operation, Transboundary, ReceiverName, ReceiverBin, ReceiverAddress, DestinationCountry, DestinationKato,
            Method, MethodName, WithheldGround, BelowThreshold, FlagCodes, source);
    }
}
