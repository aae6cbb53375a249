namespace Prtr.Tests.Adversity;

/// <summary>Random histories of a register, as text: a step a line.</summary>
internal static class History
{
    private const int Consoles = 3;

    /// <param name="faults">Whether the disk fails, and backups are made and restored: only where the database is a file.</param>
    public static IEnumerable<HistoryStep> Random(Random random, bool faults)
    {
        while (true)
        {
            HistoryAct[] acts = [.. Enumerable.Range(0, 1 + random.Next(Consoles)).Select(_ => Act(random, faults))];
            yield return new(acts, faults && random.Next(3) == 0 ? Fault(random) : null);
        }
    }

    private static HistoryAct Act(Random random, bool faults) => random.Next(faults ? 20 : 16) switch
    {
        < 6 => new("load", 1 + random.Next(4), 2021 + random.Next(2), random.Next(100)),
        < 10 => new("publish", 2021 + random.Next(2)),
        10 => new("withdraw", 1 + random.Next(8)),
        11 or 12 => new("merge", 1 + random.Next(5), 1 + random.Next(5)),
        13 => new("reindex"),
        14 => new("clock", random.Next(-500, 500)),
        15 => new("open"),
        < 18 => new("backup"),
        _ => new("restore", random.Next(10)),
    };

    private static (DiskCall, int, DiskFault) Fault(Random random) => (
        random.Next(8) switch { 0 => DiskCall.Open, 1 or 2 => DiskCall.Sync, _ => DiskCall.Write },
        1 + (int)Math.Exp(random.NextDouble() * 5),
        (DiskFault)random.Next(3));
}
