namespace Prtr.Ingest.Intake.Facilities;

/// <summary>Two facilities that may be one site, for a person to look at.</summary>
/// <param name="Likeness">The score of the two descriptions that are most alike, with each share.</param>
/// <param name="YearsOfBoth">Reporting years for which both have a report; a merger must say which stands.</param>
public sealed record DuplicateCandidate(CandidateSite First, CandidateSite Second, SiteLikeness Likeness, IReadOnlyList<int> YearsOfBoth);

/// <param name="Name">As the latest report has it.</param>
/// <param name="FirstYear">The first reporting year of its reports that stand.</param>
public sealed record CandidateSite(long FacilityId, string Name, string OperatorBin, int FirstYear, int LastYear);
