namespace Prtr.Ingest.Intake.Facilities;

/// <summary>A facility's report of a year with the versions that are still about it, oldest first.</summary>
internal sealed record StandingReport(long ReportId, long FacilityId, int Year, IReadOnlyList<StandingVersion> Versions)
{
    public StandingVersion? Public => Versions.FirstOrDefault(version => version.Standing == Standing.Public);

    public StandingVersion? Waiting => Versions.FirstOrDefault(version => version.Standing == Standing.Waiting);

    /// <summary>What is public or will be; empty when everything was withdrawn.</summary>
    public IEnumerable<StandingVersion> Live => Versions.Where(version => version.Standing != Standing.Past);
}

/// <param name="Number">From 1, in its report.</param>
/// <param name="WasPublished">Whether the public has ever seen it.</param>
/// <param name="IsWithdrawn">Whether it was withdrawn with a reason.</param>
internal sealed record StandingVersion(long Id, long FacilityId, int Year, int Number, Standing Standing, bool WasPublished, bool IsWithdrawn);
