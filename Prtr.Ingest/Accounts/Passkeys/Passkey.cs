namespace Prtr.Ingest.Accounts.Passkeys;

/// <summary>The public half of a key with which a person signs in; the other half never leaves the person's device.</summary>
public sealed class Passkey
{
    /// <summary>Hash of <see cref="CredentialId"/>.</summary>
    public string Sha256 { get; init; } = "";

    public long AccountId { get; init; }

    /// <summary>What the device calls it.</summary>
    public byte[] CredentialId { get; init; } = [];

    /// <summary>COSE.</summary>
    public byte[] PublicKey { get; init; } = [];

    /// <summary>How often the device says that it has signed; 0 from devices that do not count.</summary>
    public long SignCount { get; init; }

    /// <summary>What the person calls it.</summary>
    public string Name { get; init; } = "";

    public DateTimeOffset AddedAt { get; init; }

    /// <summary>Null while it was never used.</summary>
    public DateTimeOffset? UsedAt { get; init; }
}
