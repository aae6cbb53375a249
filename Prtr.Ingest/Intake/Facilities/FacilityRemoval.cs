using System.Data.Common;

namespace Prtr.Ingest.Intake.Facilities;

/// <summary>There is no such site: its reports end and its id is gone, with the reason that readers see.</summary>
public sealed record FacilityRemoval(long Facility)
{
    internal async Task<FacilityPlan> PlanAsync(DbTransaction transaction, CancellationToken cancellationToken)
    {
        var plan = new FacilityPlan(FacilityActKind.Remove, Facility, null);
        if (KnownFacility.WhyNot(Facility, await KnownFacility.FindAsync(Facility, transaction, cancellationToken)) is { } problem)
        {
            plan.Refuse(problem);
            return plan;
        }

        var reports = await StandingReports.ReadAsync(Facility, 0, transaction, cancellationToken);
        foreach (var report in reports.Live(Facility))
        {
            plan.Take(report.Versions);
        }

        plan.Remove(Facility);
        return plan;
    }
}
