namespace Prtr.Ingest.Samples;

/// <summary>One invented report of one facility for one year, in the words of the report form.</summary>
/// <param name="Ref">Joins the CSV files; unique over all years.</param>
/// <param name="Facility">Number of the demonstration facility: only inside the generator, the register gives its own ids.</param>
/// <param name="Profile">The kind of facility, such as <c>oil_field</c>.</param>
public sealed record SampleReport(string Ref, int Year, int Facility, string Profile)
{
    public required SampleIdentity Identity { get; init; }

    /// <summary>The register's number of the facility where the sender names it; null as a rule.</summary>
    public long? FacilityId { get; init; }

    public required string MainActivity { get; init; }

    /// <summary>Codes with <c>;</c> between, or empty.</summary>
    public required string OtherActivities { get; init; }

    public required decimal Capacity { get; init; }

    public required string CapacityUnit { get; init; }

    public required string Oked { get; init; }

    public required int StationarySources { get; init; }

    public required int Employees { get; init; }

    public required IReadOnlyList<SampleRelease> Releases { get; init; }

    public required IReadOnlyList<SampleWastewater> Wastewater { get; init; }

    public required IReadOnlyList<SampleWaste> Waste { get; init; }

    /// <summary>Of a correction the version that it puts right; null in a first report.</summary>
    public int? CorrectsVersion { get; init; }

    /// <summary>Why; empty in a first report.</summary>
    public string CorrectionReason { get; init; } = "";
}

/// <summary>Who and where: the part of a report that may change from year to year although the facility is the same.</summary>
public sealed record SampleIdentity(
    string FacilityName, string FacilityNameKk, SampleOperator Operator, string Address, string Kato, decimal Latitude, decimal Longitude);

/// <param name="Owner">The parent company, or empty.</param>
public sealed record SampleOperator(string Bin, string Name, string Owner, string Head);

/// <summary>Never withheld: by the Code, art. 20(3), quantities of emissions cannot be a protected secret.</summary>
/// <param name="Method">M, C or E.</param>
public sealed record SampleRelease(int Pollutant, string Medium, bool ToSubsoil, decimal QuantityKg, decimal AccidentalKg, char Method)
{
    public string MethodName { get; init; } = "";

    public string WaterBody { get; init; } = "";
}

public sealed record SampleWastewater(int Pollutant, decimal QuantityKg, char Method, string MethodName, SampleReceiver Receiver);

/// <param name="Code">As printed: <c>13 02 08*</c>.</param>
/// <param name="QuantityT">Null when quantity and receiver are withheld.</param>
/// <param name="Operation">R1-R13 or D1-D15.</param>
public sealed record SampleWaste(string Code, decimal? QuantityT, string Operation, char Method, string MethodName, SampleReceiver Receiver)
{
    public bool Hazardous => Code.EndsWith('*');

    /// <summary>The ground a-e of the Protocol's art. 12, or empty.</summary>
    public string WithheldGround { get; init; } = "";

    /// <summary>В for recovery, У for disposal.</summary>
    public string Mark => Operation[0] == 'R' ? "В" : "У";
}

/// <summary>Who takes the waste or waste water. Abroad there is no BIN and no KATO, but a receiving site.</summary>
public sealed record SampleReceiver(string Name, string Bin, string Address, string Kato, string Country)
{
    public bool Abroad => Country != "KZ";

    public string SiteAddress { get; init; } = "";

    public string SiteLatitude { get; init; } = "";

    public string SiteLongitude { get; init; } = "";
}
