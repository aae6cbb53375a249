namespace Prtr.Search.Register;

/// <summary>The codes under which enumerations stand in addresses, files and the database.</summary>
public static class Codes
{
    public static string Code(this RecordKind kind) => kind switch
    {
        RecordKind.Release => "release",
        RecordKind.Wastewater => "wastewater",
        RecordKind.Waste => "waste",
        RecordKind.Diffuse => "diffuse",
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

    /// <summary>The kind with that code.</summary>
    public static RecordKind KindOf(string code) => code switch
    {
        "release" => RecordKind.Release,
        "wastewater" => RecordKind.Wastewater,
        "waste" => RecordKind.Waste,
        "diffuse" => RecordKind.Diffuse,
        _ => throw new FormatException($"'{code}' is not a kind of record."),
    };

    /// <summary>The medium with that code.</summary>
    public static Medium MediumOf(string code) => code switch
    {
        "air" => Medium.Air,
        "water" => Medium.Water,
        "land" => Medium.Land,
        _ => throw new FormatException($"'{code}' is not a medium."),
    };

    /// <summary>The type of method with that letter.</summary>
    public static MethodType MethodOf(string code) => code switch
    {
        "M" => MethodType.Measured,
        "C" => MethodType.Calculated,
        "E" => MethodType.Estimated,
        _ => throw new FormatException($"'{code}' is not a type of method."),
    };

    /// <summary>Recovery for R, disposal for D.</summary>
    public static Treatment TreatmentOf(string code) => code switch
    {
        "R" => Treatment.Recovery,
        "D" => Treatment.Disposal,
        _ => throw new FormatException($"'{code}' is neither R nor D."),
    };
}
