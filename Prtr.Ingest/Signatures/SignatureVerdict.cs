namespace Prtr.Ingest.Signatures;

/// <summary>What is to be said of a signature; each has its words in <see cref="SignatureTexts"/>.</summary>
public enum SignatureVerdict
{
    Valid,

    /// <summary>Valid, but whether the certificate was revoked could not be asked: to be checked again.</summary>
    Provisional,

    /// <summary>No signature, or one that does not hold together.</summary>
    Broken,

    /// <summary>It was made over other bytes.</summary>
    OtherBytes,

    /// <summary>The certificate is of another operator.</summary>
    OtherBin,

    /// <summary>The centre has recorded no BIN of the region's local executive body, so nobody's key can be its own.</summary>
    UnknownBody,

    /// <summary>The certificate is over, or not yet valid.</summary>
    Expired,

    Revoked,

    /// <summary>The certificate comes from nobody whom the register trusts.</summary>
    UnknownAuthority,

    /// <summary>The certificate is for another purpose, such as signing in.</summary>
    OtherPurpose,

    /// <summary>What the certificate says of the person gives no right to sign reports.</summary>
    NoRight,

    /// <summary>An employee whom the operator has not authorised here, or not for this day.</summary>
    NoDelegation,

    /// <summary>An algorithm that the register does not check by itself, and no service that does is set up.</summary>
    UnknownAlgorithm,

    /// <summary>The service that checks signatures does not answer: nothing is known of this one.</summary>
    Unreachable,
}
