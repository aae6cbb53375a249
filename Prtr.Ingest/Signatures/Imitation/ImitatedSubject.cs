namespace Prtr.Ingest.Signatures.Imitation;

/// <summary>Of whom an imitated certificate speaks.</summary>
/// <param name="Bin">Of the organisation, 12 digits; null for a private person.</param>
public sealed record ImitatedSubject(string Iin, string? Bin, string Surname, string GivenName, string Patronymic, string Organisation);
