namespace Prtr.Ingest.Intake;

/// <summary>The versions of one report that the register has.</summary>
/// <param name="LastNumber">Of the newest, also when it was withdrawn: numbers are not given twice.</param>
/// <param name="Standing">The newest that was accepted and neither withdrawn nor ended; null when none is left.</param>
/// <param name="FirstReceivedOn">The day on which the first version came in: whether the report is late is decided by it.</param>
internal sealed record ReportVersions(long ReportId, int LastNumber, LatestVersion? Standing, DateOnly FirstReceivedOn)
{
    /// <summary>With one more version, later than all others.</summary>
    public static ReportVersions After(ReportVersions? before, LatestVersion version) =>
        new(version.ReportId, version.Version, version.IsStanding ? version : before?.Standing, before?.FirstReceivedOn ?? version.ReceivedOn);
}

/// <summary>A version of a report.</summary>
internal sealed record LatestVersion
{
    public required long FacilityId { get; init; }

    public required int ReportingYear { get; init; }

    public required long ReportId { get; init; }

    public required long VersionId { get; init; }

    public required int Version { get; init; }

    public required string ContentSha256 { get; init; }

    /// <summary>The day on which it came in.</summary>
    public required DateOnly ReceivedOn { get; init; }

    public bool IsStanding { get; init; } = true;

    public bool Published { get; init; }

    public int Rows { get; init; }

    /// <summary>Who sent the report's first version, as far as is known.</summary>
    public string? Sender { get; init; }
}
