namespace Prtr.Ingest.Signatures.Certificates;

/// <summary>What the certificate of the national authority says of the person in the organisation.</summary>
public enum SignerRole
{
    /// <summary>A private person, or a sole trader.</summary>
    PrivatePerson,

    /// <summary>Of an organisation, and no more is said.</summary>
    Organisation,

    /// <summary>The first head.</summary>
    Head,

    /// <summary>May sign for the organisation.</summary>
    RightToSign,

    /// <summary>May sign financial papers.</summary>
    FinancialPapers,

    PersonnelOfficer,

    Employee,
}
