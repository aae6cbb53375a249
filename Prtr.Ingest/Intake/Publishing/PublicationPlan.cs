using Prtr.Ingest.Intake.Acts;
using Prtr.Search.Register;

namespace Prtr.Ingest.Intake.Publishing;

/// <summary>What would change if a year were published now.</summary>
/// <param name="Reports">Reports that would become public, by facility.</param>
/// <param name="Diffuse">How many reports on diffuse sources would.</param>
/// <param name="Held">Reports of the year with an open question: the year is not published before each is decided or left out by name.</param>
/// <param name="Returned">How many reports of the year are with their operators.</param>
/// <param name="Withdrawn">How many were taken back.</param>
/// <param name="Sums">Releases and waste water as they would be public, beside the year before as it is; withheld quantities are in them.</param>
/// <param name="Findings">What the checks 36-40 say, gravest first.</param>
public sealed record PublicationPlan(
    int Year,
    IReadOnlyList<PlannedReport> Reports,
    int Diffuse,
    IReadOnlyList<ListedReport> Held,
    int Returned,
    int Withdrawn,
    IReadOnlyList<NationalSum> Sums,
    IReadOnlyList<PublicationFinding> Findings)
{
    public int New => Reports.Count(report => report.Replaces is null);

    public int Replaced => Reports.Count(report => report.Replaces is not null);
}

/// <summary>A report that waits for publication.</summary>
public sealed record PlannedReport
{
    public long FacilityId { get; init; }

    public string FacilityName { get; init; } = "";

    public int Version { get; init; }

    /// <summary>The public version whose place it would take; null for a facility's first of the year.</summary>
    public int? Replaces { get; init; }
}

/// <summary>One pollutant's way into the environment over the whole country, in two years.</summary>
/// <param name="Medium">Null for waste water sent off site.</param>
/// <param name="RecordsBefore">Of the year before; 0 when there is none.</param>
/// <param name="BeforeKg">Kilograms in that year.</param>
/// <param name="LargestKg">The most that one facility reports now.</param>
/// <param name="LargestFacility">Which one; null when nothing has a quantity.</param>
public sealed record NationalSum(
    int Pollutant, Medium? Medium, int RecordsBefore, int Records, decimal BeforeKg, decimal Kg, decimal LargestKg, long? LargestFacility);
