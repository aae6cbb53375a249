using Prtr.Search.Register;

namespace Prtr.Ingest.Checks;

/// <summary>Which reporting years take reports, and which take only corrections.</summary>
/// <param name="Closed">Over, and known to the register.</param>
public sealed record CampaignYears(IReadOnlySet<int> Open, IReadOnlySet<int> Closed)
{
    /// <summary>Years that the centre has opened by hand: the law's clock does not close them.</summary>
    public IReadOnlySet<int> Reopened { get; init; } = new HashSet<int>();

    /// <summary>Years that are public already. Published before their reports are due, they take reports until then.</summary>
    public IReadOnlySet<int> Published { get; init; } = new HashSet<int>();

    /// <summary>Years whose reports come late but are taken all the same: the last one, until the centre closes or publishes it.</summary>
    private HashSet<int> Late { get; init; } = [];

    /// <summary>Whether a report that no other one of its facility and year came before is taken without a word.</summary>
    public bool TakeFirstReports(int year) => Open.Contains(year) || Late.Contains(year);

    /// <summary>As they are on a day: a year is open when it has ended, and closes by the law's clock when its reports are due.</summary>
    public CampaignYears On(DateOnly day)
    {
        var ended = Open.Where(year => year < day.Year).ToHashSet();
        var open = ended.Concat(Published.Where(year => year < day.Year)).Where(year => !new ReportingYear(year).IsLate(day)).Concat(Reopened.Where(year => year < day.Year)).ToHashSet();
        return this with
        {
            Open = open,
            Closed = Closed.Concat(ended).Where(year => year < day.Year && !open.Contains(year)).ToHashSet(),
            Late = ended.Where(year => year == day.Year - 1 && !open.Contains(year)).ToHashSet(),
        };
    }

    /// <summary>Without a register to ask: every year from 2016 to the last one that has ended is open.</summary>
    public static CampaignYears EndedBefore(DateOnly today) =>
        new(Enumerable.Range(2016, Math.Max(0, today.Year - 2016)).ToHashSet(), new HashSet<int>());
}
