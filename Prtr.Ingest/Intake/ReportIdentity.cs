using Prtr.Ingest.Intake.Questions;
using Prtr.Ingest.Reports;

namespace Prtr.Ingest.Intake;

/// <summary>Whose report it is.</summary>
/// <param name="FacilityId">Null for a facility that the register does not have, or while somebody has to decide.</param>
/// <param name="IsSettled">False while a question is open.</param>
internal readonly record struct ReportIdentity(long? FacilityId, bool IsSettled)
{
    public static ReportIdentity Open { get; } = new(null, false);

    public static ReportIdentity NewFacility { get; } = new(null, true);

    public static ReportIdentity Of(long facilityId) => new(facilityId, true);
}

/// <summary>
/// Finds the facility that a report is about. A number in the file is followed only where the operator is the facility's; without a number
/// only the same operator, name and place are certain. What is likely is asked.
/// </summary>
/// <param name="claimed">Facilities that other reports of the same delivery are about.</param>
internal sealed class FacilityIdentification(FacilityIndex facilities, IReadOnlySet<(long Facility, int Year)> claimed)
{
    private readonly FacilityMatcher matcher = new(facilities);

    /// <summary>The facility that a report is about beyond doubt; null when it needs a second look.</summary>
    public long? Certain(FacilitySection facility, KnownSite? site)
    {
        var named = facility.FacilityId.Value is { } id ? facilities.Current(id) : null;
        return named is { } known ? IsItsOperator(known, facility) ? known : null
            : facility.FacilityId.Value is null && site is not null ? matcher.Exact(site)
            : null;
    }

    /// <param name="site">As the report describes it; null when that cannot be read.</param>
    public ReportIdentity Of(FacilitySection facility, KnownSite? site, Decisions decisions)
    {
        if (facility.FacilityId.Value is { } given)
        {
            return facilities.Current(given) is { } named ? WithOperator(named, facility, decisions)
                : facilities.TakesAtWord ? ReportIdentity.Of(given)
                : ReportIdentity.NewFacility;
        }

        if (site is null)
        {
            return ReportIdentity.NewFacility;
        }

        if (matcher.Exact(site) is { } exact)
        {
            return ReportIdentity.Of(exact);
        }

        var likely = matcher.Likely(site, facility.ReportYear.Value!.Value, claimed);
        return likely.Count == 0 ? ReportIdentity.NewFacility : decisions.Of(LikelySameFacility.Kind.About(likely)) switch
        {
            { Code: LikelySameFacility.Same } same => Chosen(same.Values.GetValueOrDefault("facility"), facility, decisions),
            { Code: LikelySameFacility.New } => ReportIdentity.NewFacility,
            _ => ReportIdentity.Open,
        };
    }

    private ReportIdentity WithOperator(long facilityId, FacilitySection facility, Decisions decisions)
    {
        if (facility is not { OperatorBin.Value: { } bin, ReportYear.Value: { } year } || IsItsOperator(facilityId, facility))
        {
            return ReportIdentity.Of(facilityId);
        }

        var inForce = facilities.OperatorOf(facilityId, year)!;
        return decisions.Of(AnotherOperator.Kind.About(facilityId, year, inForce, bin, facility.OperatorName.Value)) switch
        {
            { Code: AnotherOperator.Change } => ReportIdentity.Of(facilityId),
            { Code: AnotherOperator.Elsewhere } elsewhere => Chosen(elsewhere.Values.GetValueOrDefault(AnotherOperator.Facility), facility, decisions),
            _ => ReportIdentity.Open,
        };
    }

    // Of the facility that a person has chosen the operator is looked at, too.
    private ReportIdentity Chosen(string? facilityId, FacilitySection facility, Decisions decisions) =>
        long.TryParse(facilityId, out var id) && facilities.Current(id) is { } known ? WithOperator(known, facility, decisions) : ReportIdentity.NewFacility;

    private bool IsItsOperator(long facilityId, FacilitySection facility) =>
        facility is not { OperatorBin.Value: { } bin, ReportYear.Value: { } year } || facilities.OperatorOf(facilityId, year) is not { } inForce || inForce.Bin == bin;
}
