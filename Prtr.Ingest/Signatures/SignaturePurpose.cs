namespace Prtr.Ingest.Signatures;

/// <summary>What a key is used for; its certificate has to allow it.</summary>
public enum SignaturePurpose
{
    /// <summary>To sign a report.</summary>
    Signing,

    /// <summary>To prove who one is.</summary>
    Authentication,
}
