namespace Prtr.Ingest.Samples.Mailbox;

/// <summary>
/// The numbers that a register gives to the demonstration facilities when it loads them into an empty database, year by year, the single reports of a year last.
/// An operator reads them off the public pages.
/// </summary>
internal static class RegisterIds
{
    /// <returns>By number of the facility in the generator.</returns>
    public static IReadOnlyDictionary<int, long> Of(SampleRegister register)
    {
        var singles = register.Singles.Select(report => report.Ref).ToHashSet();
        var ids = new Dictionary<int, long>();
        foreach (var report in register.Reports.OrderBy(report => report.Year).ThenBy(report => singles.Contains(report.Ref)).ThenBy(report => singles.Contains(report.Ref) ? report.Ref : "", StringComparer.Ordinal))
        {
            ids.TryAdd(report.Facility, ids.Count + 1);
        }

        return ids;
    }
}
