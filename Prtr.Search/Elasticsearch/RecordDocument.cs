using System.Text.Json.Serialization;
using Prtr.Search.Register;

namespace Prtr.Search.Elasticsearch;

/// <summary>
/// A public record as a document, with the facility of its report flattened into it. Names here are the field names of the index, in snake case;
/// docs/search-index.md says what each is for.
/// </summary>
/// <remarks>All is null in a tombstone that ends a record which the index never had, but its key and <see cref="ValidTo"/>.</remarks>
internal sealed record RecordDocument
{
    private const JsonNumberHandling Exact = JsonNumberHandling.WriteAsString | JsonNumberHandling.AllowReadingFromString;

    public required long RecordId { get; init; }

    /// <summary>The first data release in which the index shows the record.</summary>
    public long? ValidFrom { get; init; }

    /// <summary>The data release that ended it; null while it is public.</summary>
    public long? ValidTo { get; init; }

    public long? ReportVersionId { get; init; }

    public long? ReportId { get; init; }

    public int? Version { get; init; }

    public long? FacilityId { get; init; }

    public int? Year { get; init; }

    public string? FacilityName { get; init; }

    public string? FacilityNameKk { get; init; }

    /// <summary>Puts facilities in the register's order of names.</summary>
    public string? NameKey { get; init; }

    public string? OperatorBin { get; init; }

    public string? OperatorName { get; init; }

    public string? OwnerName { get; init; }

    public string? PostalAddress { get; init; }

    public string? Kato { get; init; }

    public DocumentPlace? Place { get; init; }

    /// <summary>The same to the last bit, which <see cref="Place"/> does not keep.</summary>
    public double? Latitude { get; init; }

    public double? Longitude { get; init; }

    public string? MainActivity { get; init; }

    public IReadOnlyList<string>? OtherActivities { get; init; }

    public int? StationarySources { get; init; }

    public DateOnly? ReceivedOn { get; init; }

    public bool? Late { get; init; }

    public string? DataRelease { get; init; }

    public string? Kind { get; init; }

    public int? Pollutant { get; init; }

    public string? PollutantGroup { get; init; }

    public string? Cas { get; init; }

    public string? Medium { get; init; }

    public bool? ToSubsoil { get; init; }

    /// <summary>Text in JSON: programs that read its numbers as doubles would lose digits.</summary>
    [JsonNumberHandling(Exact)]
    public long? QuantityKgE8 { get; init; }

    [JsonNumberHandling(Exact)]
    public long? AccidentalKgE8 { get; init; }

    public string? WasteCode { get; init; }

    public bool? Hazardous { get; init; }

    [JsonNumberHandling(Exact)]
    [JsonPropertyName("quantity_t_e8")]
    public long? QuantityTE8 { get; init; }

    public string? Treatment { get; init; }

    public string? Operation { get; init; }

    public bool? Transboundary { get; init; }

    public string? ReceiverName { get; init; }

    public string? ReceiverBin { get; init; }

    public string? ReceiverAddress { get; init; }

    public string? DestinationCountry { get; init; }

    public string? DestinationKato { get; init; }

    public string? Method { get; init; }

    public string? MethodName { get; init; }

    public string? WithheldGround { get; init; }

    public bool? BelowThreshold { get; init; }

    public IReadOnlyList<string>? Flags { get; init; }

    public string? SourceFile { get; init; }

    public string? SourceSheet { get; init; }

    public int? SourceRow { get; init; }

    /// <summary>For each facet, by its parameter, the values under which the record is found: its own and all wider ones.</summary>
    public IReadOnlyDictionary<string, string[]>? Facet { get; init; }

    /// <summary>Whether some of the quantity was accidental.</summary>
    public bool? Accidental { get; init; }

    public bool? Withheld { get; init; }

    /// <summary>Folded words of everything that free text looks at.</summary>
    public IReadOnlyCollection<string>? Words { get; init; }

    /// <summary>What the record adds to sums.</summary>
    public DocumentSums? Sum { get; init; }

    /// <summary>What records are ordered by: whole kilograms, then hundred-millionths; a tonne of waste is 1000 kg.</summary>
    public long? MassKg { get; init; }

    public long? MassRest { get; init; }

    /// <summary>The record that the document was made of.</summary>
    public PublicRecord ToRecord(PublicReport report) => new(
        RecordId, report, Codes.KindOf(Kind!), Pollutant, PollutantGroup, Medium is null ? null : Codes.MediumOf(Medium), ToSubsoil == true,
        Amount(QuantityKgE8), Amount(AccidentalKgE8), WasteCode, Hazardous, Amount(QuantityTE8),
        Treatment is null ? null : Codes.TreatmentOf(Treatment), Operation, Transboundary == true,
        ReceiverName, ReceiverBin is null ? null : new Bin(ReceiverBin), ReceiverAddress, DestinationCountry, DestinationKato is null ? null : new Kato(DestinationKato),
        Codes.MethodOf(Method!), MethodName, WithheldGround, BelowThreshold, Flags ?? [], new RecordSource(SourceFile!, SourceSheet, SourceRow!.Value));

    private static Quantity? Amount(long? units) => units is { } known ? new Quantity(known) : null;
}

/// <summary>A place as <c>geo_point</c> takes it.</summary>
internal sealed record DocumentPlace(double Lat, double Lon);
