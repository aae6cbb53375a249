namespace Prtr.Ingest.Samples;

/// <summary>
/// Some reports of the years before the last are files of their own, as operators send them, and not in the CSV of their year.
/// The last year stays whole, so that its folder alone holds what the overview counts.
/// </summary>
internal static class SingleReports
{
    private const int Wanted = 20;
    private const int EnoughRows = 4;

    /// <returns>At most twenty reports of as many kinds of facility, by year.</returns>
    public static IReadOnlyList<SampleReport> Choose(int seed, IReadOnlyList<SampleReport> reports)
    {
        var years = reports.Select(r => r.Year).Distinct().Order().SkipLast(1).ToArray();
        var profiles = new HashSet<string>();
        var chosen = new List<SampleReport>();
        foreach (var (index, year) in years.Index())
        {
            var candidates = reports.Where(r => r.Year == year && r.Releases.Count + r.Wastewater.Count + r.Waste.Count >= EnoughRows).ToList();
            SampleRandom.For(seed, "single", year).Shuffle(candidates);
            var upTo = Wanted * (index + 1) / years.Length;
            chosen.AddRange(candidates.Where(r => profiles.Add(r.Profile)).Take(upTo - chosen.Count));
        }

        return chosen;
    }
}
