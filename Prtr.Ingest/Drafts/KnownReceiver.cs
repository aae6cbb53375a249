namespace Prtr.Ingest.Drafts;

/// <summary>Who took waste or waste water before, as it was reported; empty for what was not.</summary>
public sealed record KnownReceiver
{
    public string Name { get; init; } = "";

    /// <summary>Twelve digits.</summary>
    public string Bin { get; init; } = "";

    public string Address { get; init; } = "";

    /// <summary>Nine digits.</summary>
    public string Kato { get; init; } = "";

    /// <summary>Code of ISO 3166.</summary>
    public string Country { get; init; } = "";

    /// <summary>What a field of the form then says; empty for fields that do not follow from the receiver.</summary>
    public string this[string field] => field switch
    {
        "receiver_bin" => Bin,
        "receiver_address" => Address,
        "receiver_kato" => Kato,
        "destination_country" => Country == "KZ" ? "" : Country,
        _ => "",
    };
}
