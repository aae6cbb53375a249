namespace Prtr.Ingest.Drafts;

/// <summary>Who took waste or waste water before, as it was reported; empty for what was not.</summary>
/// <param name="Bin">Twelve digits.</param>
/// <param name="Kato">Nine digits.</param>
/// <param name="Country">Code of ISO 3166.</param>
public sealed record KnownReceiver(string Name, string Bin, string Address, string Kato, string Country)
{
    /// <summary>What a field of the form then says; empty for fields that do not follow from the receiver.</summary>
    public string this[string field] => field switch
    {
        "receiver_bin" => Bin,
        "receiver_address" => Address,
        "receiver_kato" => Kato,
        "destination_country" => Country,
        _ => "",
    };
}
