namespace Prtr.Search.Register;

/// <summary>The codes under which enumerations stand in addresses, files and the database.</summary>
public static class Codes
{
    public static string Code(this RecordKind kind) => kind switch
    {
        RecordKind.Release => "release",
        RecordKind.Wastewater => "wastewater",
        RecordKind.Waste => "waste",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    public static string Code(this Medium medium) => medium switch
    {
        Medium.Air => "air",
        Medium.Water => "water",
        Medium.Land => "land",
        _ => throw new ArgumentOutOfRangeException(nameof(medium)),
    };

    public static string Code(this MethodType method) => method switch
    {
        MethodType.Measured => "M",
        MethodType.Calculated => "C",
        MethodType.Estimated => "E",
        _ => throw new ArgumentOutOfRangeException(nameof(method)),
    };

    /// <summary>The mark of Kazakhstan's form: В (Cyrillic) for recovery, У for disposal.</summary>
    public static string Mark(this Treatment treatment) => treatment switch
    {
        Treatment.Recovery => "В",
        Treatment.Disposal => "У",
        _ => throw new ArgumentOutOfRangeException(nameof(treatment)),
    };

    /// <summary>The letter of addresses and of operation codes: R or D.</summary>
    public static string Code(this Treatment treatment) => treatment == Treatment.Recovery ? "R" : "D";
}
