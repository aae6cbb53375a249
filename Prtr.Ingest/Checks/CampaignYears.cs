using Prtr.Search.Register;

namespace Prtr.Ingest.Checks;

/// <summary>Which reporting years take reports, and which take only corrections.</summary>
public sealed record CampaignYears(IReadOnlySet<int> Open, IReadOnlySet<int> Closed)
{
    /// <summary>As they are on a day: an open year closes by the law's clock when its reports are due.</summary>
    public CampaignYears On(DateOnly day) => new(
        Open.Where(year => !new ReportingYear(year).IsLate(day)).ToHashSet(),
        Closed.Concat(Open.Where(year => new ReportingYear(year).IsLate(day))).ToHashSet());

    /// <summary>Without a register to ask: every year from 2016 to the last one that has ended is open.</summary>
    public static CampaignYears EndedBefore(DateOnly today) =>
        new(Enumerable.Range(2016, Math.Max(0, today.Year - 2016)).ToHashSet(), new HashSet<int>());
}
