namespace Prtr.Ingest.Intake.Campaign;

/// <summary>How far a facility has come in the campaign of a year.</summary>
public enum CampaignState
{
    /// <summary>Nothing has come in.</summary>
    Missing,

    /// <summary>What came in went back, and nothing has come in since.</summary>
    Returned,

    /// <summary>A report waits for a person's decision.</summary>
    Held,

    /// <summary>A report is accepted and waits for publication.</summary>
    Accepted,

    /// <summary>The public sees the report.</summary>
    Published,
}

/// <summary>A facility from which a report for the year is expected, or has come.</summary>
public sealed record CampaignFacility
{
    /// <summary>Null while nobody has decided which facility the report is about.</summary>
    public long? FacilityId { get; init; }

    public string FacilityName { get; init; } = "";

    public string OperatorBin { get; init; } = "";

    public string OperatorName { get; init; } = "";

    public string? PostalAddress { get; init; }

    public string? ContactEmail { get; init; }

    public string? Kato { get; init; }

    public string? MainActivity { get; init; }

    /// <summary>Who deals with its report; null when nobody does.</summary>
    public string? Officer { get; init; }

    /// <summary>Whether it has reported for the year before; otherwise it is new.</summary>
    public bool ReportedBefore { get; init; }

    public CampaignState State { get; init; }

    /// <summary>First two digits of the KATO; null where it is not known.</summary>
    public string? Region => Kato?[..2];

    /// <summary>Such as <c>1</c> of <c>1(c)</c>; null where it is not known.</summary>
    public string? Sector => MainActivity?.Split('(')[0];
}
