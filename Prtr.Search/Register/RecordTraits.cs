namespace Prtr.Search.Register;

/// <summary>
/// Everything of a public record that others share: all but its key, report, amounts and place in a file. A register has few combinations of these
/// for its many records.
/// </summary>
public abstract record RecordTraits
{
    public RecordKind Kind { get; init; }

    /// <summary>The pollutant's number 1-91; null for waste, and where it is withheld and only the group is public.</summary>
    public int? Pollutant { get; init; }

    /// <summary>The pollutant's group, such as <c>HEVMET</c>; null for waste.</summary>
    public string? PollutantGroup { get; init; }

    /// <summary>Only for releases.</summary>
    public Medium? Medium { get; init; }

    public bool ToSubsoil { get; init; }

    /// <summary>Six digits of the waste list; null for others.</summary>
    public string? WasteCode { get; init; }

    public bool? Hazardous { get; init; }

    public Treatment? Treatment { get; init; }

    /// <summary>R1-R13 or D1-D15; null when only the mark was given.</summary>
    public string? Operation { get; init; }

    public bool Transboundary { get; init; }

    public string? ReceiverName { get; init; }

    public Bin? ReceiverBin { get; init; }

    public string? ReceiverAddress { get; init; }

    /// <summary>ISO 3166 code; KZ unless the waste left the country; null for releases.</summary>
    public string? DestinationCountry { get; init; }

    public Kato? DestinationKato { get; init; }

    /// <summary>How the quantity was found.</summary>
    public MethodType Method { get; init; }

    public string? MethodName { get; init; }

    /// <summary>a-e of the Protocol's art. 12(1) when the value is confidential.</summary>
    public string? WithheldGround { get; init; }

    /// <summary>Whether the quantity is under the year's release threshold; null where there is none.</summary>
    public bool? BelowThreshold { get; init; }

    /// <summary>Codes of the remarks on this row; none on a withheld one, which they could give away.</summary>
    public CodeList Flags { get; init; } = [];
}
