namespace Prtr.Ingest.Signatures.Certificates;

/// <summary>Who signed, as the certificate says. Personal data: in no public answer and in no log.</summary>
/// <param name="Iin">12 digits; empty when the certificate has none.</param>
/// <param name="Bin">Of the organisation, 12 digits; empty for a private person.</param>
/// <param name="Name">Surname, given name and patronymic.</param>
/// <param name="Organisation">Empty for a private person.</param>
/// <param name="SerialNumber">Of the certificate, in hexadecimal digits.</param>
public sealed record Signer(string Iin, string Bin, string Name, string Organisation, SignerRole Role, string SerialNumber)
{
    /// <summary>For whom the person acts: the organisation, or himself.</summary>
    public string ActsFor => Bin.Length > 0 ? Bin : Iin;

    public override string ToString() => $"the signer with certificate {SerialNumber}";
}
