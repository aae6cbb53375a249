namespace Prtr.Ingest.Signatures.Imitation;

/// <summary>The key that a person picks in the window of the imitation: those that may sign, and those that the register has to refuse.</summary>
public enum ImitatedKey
{
    Head,
    RightToSign,
    Employee,
    PrivatePerson,
    AuthenticationOnly,
    SigningOnly,
    Expired,
    Revoked,
    UnknownAuthority,

    /// <summary>None: the person closes the window.</summary>
    Cancelled,
}
