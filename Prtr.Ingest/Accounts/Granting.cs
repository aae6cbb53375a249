using Prtr.Ingest.People;

namespace Prtr.Ingest.Accounts;

/// <summary>By whom a person was let in to act for a party.</summary>
/// <param name="By">An <see cref="Actor"/> in words, or the certificate that did it.</param>
/// <param name="MayDelegate">Whether a signer may let employees sign: the centre has let him in, or he is the first head by the certificate.</param>
public sealed record Granting(string By, bool MayDelegate);
