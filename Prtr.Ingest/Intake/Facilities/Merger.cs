using System.Data.Common;

namespace Prtr.Ingest.Intake.Facilities;

/// <summary>Two ids that are one site. Reports of the one become reports of the other; where both have one for a year, somebody says which stands.</summary>
/// <param name="From">The id that will lead to the other.</param>
/// <param name="Stands">For each year that both have reported, the facility whose report stands; the other's is ended, never added.</param>
public sealed record Merger(long From, long Into, IReadOnlyDictionary<int, long> Stands)
{
    internal async Task<FacilityPlan> PlanAsync(DbTransaction transaction, CancellationToken cancellationToken)
    {
        var plan = new FacilityPlan(FacilityActKind.Merge, From, Into) { OtherWas = "living" };
        if (From == Into)
        {
            plan.Refuse(new(FacilityProblem.Same, From));
            return plan;
        }

        foreach (var id in (long[])[From, Into])
        {
            if (KnownFacility.WhyNot(id, await KnownFacility.FindAsync(id, transaction, cancellationToken)) is { } problem)
            {
                plan.Refuse(problem);
            }
        }

        if (plan.Problems.Count == 0)
        {
            Plan(plan, await StandingReports.ReadAsync(From, Into, transaction, cancellationToken));
        }

        return plan;
    }

    private void Plan(FacilityPlan plan, StandingReports reports)
    {
        var both = new HashSet<int>();
        foreach (var report in reports.Live(From))
        {
            if (reports.LiveOf(Into, report.Year) is { } other)
            {
                both.Add(report.Year);
                Decide(plan, report, other);
            }
            else
            {
                plan.Move(report, Into);
            }
        }

        foreach (var (year, facility) in Stands.Where(decided => !both.Contains(decided.Key)))
        {
            plan.Refuse(new(FacilityProblem.NothingToDecide, facility, year));
        }

        plan.Lead(From, Into);
    }

    private void Decide(FacilityPlan plan, StandingReport report, StandingReport other)
    {
        if (!Stands.TryGetValue(report.Year, out var standing))
        {
            plan.Refuse(new(FacilityProblem.BothReported, From, report.Year, Into));
            return;
        }

        if (standing != From && standing != Into)
        {
            plan.Refuse(new(FacilityProblem.NothingToDecide, standing, report.Year));
            return;
        }

        var (stays, goes) = standing == From ? (report, other) : (other, report);
        if (stays.Public is null && goes.Public is not null)
        {
            plan.Refuse(new(FacilityProblem.NotPublic, standing, report.Year));
        }
        else if (standing == From)
        {
            plan.Take(other.Live);
            plan.Move(report, Into);
        }
        else
        {
            plan.Take(report.Versions);
        }
    }
}
