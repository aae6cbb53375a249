using System.Data.Common;

namespace Prtr.Ingest.Intake.Facilities;

/// <summary>An id that has reports of two sites: some of them go to another id.</summary>
/// <param name="To">A facility of the register, also one that was merged into this one and lives again; null for a new one.</param>
/// <param name="Parts">What goes.</param>
public sealed record FacilitySplit(long From, long? To, IReadOnlyList<SplitPart> Parts)
{
    /// <summary>Stands for the facility that is still to be made.</summary>
    internal const long New = 0;

    internal async Task<FacilityPlan> PlanAsync(DbTransaction transaction, CancellationToken cancellationToken)
    {
        var to = To is { } id ? await KnownFacility.FindAsync(id, transaction, cancellationToken) : null;
        var isFormer = to is { IsRemoved: false } && to.MergedIntoId == From;
        var plan = new FacilityPlan(FacilityActKind.Split, From, To ?? New) { OtherWas = To is null ? "new" : isFormer ? "former" : "living" };
        var problems = new[]
        {
            KnownFacility.WhyNot(From, await KnownFacility.FindAsync(From, transaction, cancellationToken)),
            To is { } other && !isFormer ? KnownFacility.WhyNot(other, to) : null,
            To == From ? new FacilityProblem(FacilityProblem.Same, From) : null,
            Parts.Count == 0 ? new FacilityProblem(FacilityProblem.NothingChosen, null) : null,
        };
        foreach (var problem in problems.OfType<FacilityProblem>().Concat(Parts.GroupBy(part => part.Year).Where(year => year.Count() > 1)
            .Select(year => new FacilityProblem(FacilityProblem.YearTwice, null, year.Key))))
        {
            plan.Refuse(problem);
        }

        if (plan.Problems.Count == 0)
        {
            Plan(plan, await StandingReports.ReadAsync(From, To ?? New, transaction, cancellationToken));
            if (isFormer)
            {
                plan.Lead(To!.Value, null);
            }
        }

        return plan;
    }

    private void Plan(FacilityPlan plan, StandingReports reports)
    {
        var to = To ?? New;
        foreach (var (year, number) in Parts)
        {
            if (reports.LiveOf(to, year) is not null)
            {
                plan.Refuse(new(FacilityProblem.BothReported, to, year, From));
            }
            else if (number is { } version)
            {
                Version(plan, reports.Of(From, year), year, version, to);
            }
            else if (reports.LiveOf(From, year) is { } report)
            {
                plan.Move(report, to);
            }
            else
            {
                plan.Refuse(new(FacilityProblem.NotReported, From, year));
            }
        }

        var gone = Parts.Where(part => part.Version is null).Select(part => part.Year).ToHashSet();
        if (plan.Problems.Count == 0 && reports.Live(From).All(report => gone.Contains(report.Year)))
        {
            plan.Refuse(new(FacilityProblem.NothingStays, From));
        }
    }

    // One version is of the other site: it goes alone, and the one that it had superseded stands again.
    private void Version(FacilityPlan plan, StandingReport? report, int year, int number, long to)
    {
        if (report?.Versions.FirstOrDefault(version => version.Number == number) is not { } chosen)
        {
            plan.Refuse(new(FacilityProblem.NoSuchVersion, From, year, number));
            return;
        }

        if (chosen.Standing == Standing.Public && report.Waiting is { } waiting)
        {
            plan.Refuse(new(FacilityProblem.CorrectionWaits, From, year, waiting.Number));
            return;
        }

        plan.Take([chosen]);
        plan.Make(chosen, to, chosen.Standing != Standing.Past ? chosen.Standing : chosen.WasPublished ? Standing.Public : Standing.Waiting);
        var isPublic = chosen.Standing == Standing.Public;
        if (chosen.Standing != Standing.Past
            && report.Versions.LastOrDefault(version => version.Number < number && !version.IsWithdrawn && version.WasPublished == isPublic) is { Standing: Standing.Past } before)
        {
            plan.Make(before, From, chosen.Standing);
        }
    }
}

/// <param name="Version">Null: the whole report of the year, whatever its versions.</param>
public readonly record struct SplitPart(int Year, int? Version);
