using Prtr.Search.Register;

namespace Prtr.Search.Embedded;

/// <summary>What a record shares with others, and which of its amounts are given: so what a query asks of a record is answered once for each shape.</summary>
internal sealed record RecordShape : RecordTraits
{
    public RecordShape()
    {
    }

    private RecordShape(RecordTraits traits)
        : base(traits)
    {
    }

    /// <summary>Whether kilograms, or for waste tonnes, are given.</summary>
    public bool HasQuantity { get; init; }

    /// <summary>Whether an accidental part is given, be it zero.</summary>
    public bool HasAccidental { get; init; }

    /// <summary>Whether it is more than zero.</summary>
    public bool IsAccidental { get; init; }

    /// <summary>Whether it is a release above its threshold.</summary>
    public bool IsOverThreshold => this is { Kind: RecordKind.Release, BelowThreshold: false };

    /// <summary>What queries ask of it beside its facets: kind, words, and marks; and what is counted of it.</summary>
    public (RecordKind Kind, int? Pollutant, string? Group, string? Waste, bool IsAccidental, bool IsWithheld, bool IsOverThreshold, CodeList Flags) BesideFacets =>
        (Kind, Pollutant, PollutantGroup, WasteCode, IsAccidental, WithheldGround is not null, IsOverThreshold, Flags);

    // Of what tells shapes apart best: each is hashed for every record.
    public override int GetHashCode() => HashCode.Combine(Kind, Pollutant, Medium, WasteCode, Operation, ReceiverBin, DestinationKato, (Method, WithheldGround, HasQuantity, HasAccidental, IsAccidental));

    public static RecordShape Of(PublicRecord record) => new(record)
    {
        HasQuantity = Amount(record) is not null,
        HasAccidental = record.AccidentalKg is not null,
        IsAccidental = record.AccidentalKg is { Units: > 0 },
    };

    /// <summary>What the record is about: tonnes of waste, kilograms of all else.</summary>
    public static Quantity? Amount(PublicRecord record) => record.Kind == RecordKind.Waste ? record.QuantityT : record.QuantityKg;

    public PublicRecord Record(long id, PublicReport report, long amount, long accidental, string? sheet, int line)
    {
        Quantity? quantity = HasQuantity ? new Quantity(amount) : null;
        return new PublicRecord(this)
        {
            Id = id,
            Report = report,
            QuantityKg = Kind == RecordKind.Waste ? null : quantity,
            AccidentalKg = HasAccidental ? new Quantity(accidental) : null,
            QuantityT = Kind == RecordKind.Waste ? quantity : null,
            SourceSheet = sheet,
            SourceRow = line,
        };
    }
}
