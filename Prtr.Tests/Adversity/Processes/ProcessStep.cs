using System.Globalization;

namespace Prtr.Tests.Adversity.Processes;

/// <summary>What two consoles do at the same time; each may be killed after some milliseconds, and so may a site. Written as <c>load 1 2021 57 | publish 2021 ! 300</c>.</summary>
internal sealed record ProcessStep(IReadOnlyList<(HistoryAct Act, int? KillAfter)> Acts)
{
    private const string Kill = " ! ";

    /// <summary>A site that is killed and started again.</summary>
    public const string Site = "site";

    public static IEnumerable<ProcessStep> Random(Random random)
    {
        // Something to lose and something to go back to, first of all.
        yield return new([(new("load", 1, 2021, 10), null), (new("load", 2, 2021, 20), random.Next(200, 1500))]);
        yield return new([(new("publish", 2021), null), (new(Site), null)]);
        yield return new([(new("publish", 2021), random.Next(200, 1500)), (new("load", 3, 2021, 30), null)]);
        yield return new([(new("backup"), null), (new("load", 4, 2021, 40), null)]);
        yield return new([(new("publish", 2021), random.Next(200, 1500)), (new("restore", 0), null)]);
        while (true)
        {
            yield return new([.. Enumerable.Range(0, 1 + random.Next(2)).Select(_ => (Act(random), random.Next(2) == 0 ? random.Next(100, 2000) : (int?)null))]);
        }
    }

    public static ProcessStep Parse(string text) => new(
    [
        .. text.Split(" | ").Select(act => act.Split(Kill) is [var what, var after]
            ? (HistoryAct.Parse(what), int.Parse(after, CultureInfo.InvariantCulture))
            : (HistoryAct.Parse(act), (int?)null)),
    ]);

    public override string ToString() =>
        string.Join(" | ", Acts.Select(one => one.Act + (one.KillAfter is { } after ? string.Create(CultureInfo.InvariantCulture, $"{Kill}{after}") : "")));

    private static HistoryAct Act(Random random) => random.Next(16) switch
    {
        < 5 => new("load", 1 + random.Next(6), 2021 + random.Next(2), random.Next(100)),
        < 8 => new("publish", 2021 + random.Next(2)),
        8 => new("withdraw", 1 + random.Next(4)),
        9 => new("reindex"),
        10 => new("backup"),
        < 14 => new("restore", random.Next(2)),
        _ => new(Site),
    };
}
