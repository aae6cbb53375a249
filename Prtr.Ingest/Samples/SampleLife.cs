namespace Prtr.Ingest.Samples;

/// <summary>From when to when a facility reports, and the year that it missed, if any.</summary>
internal readonly record struct SampleLife(int First, int? Last, int? Missed)
{
    /// <summary>The year in which the first reports are due, and the one whose numbers are printed.</summary>
    public const int Start = 2016;

    public const int Printed = 2022;

    // Out of a thousand facilities of 2022, how many already reported in 2016, 2017, ...
    private static readonly int[] Reporting = [620, 680, 740, 800, 850, 920, 1000];

    // Other reports name these as receivers of waste and waste water in every year.
    private static readonly HashSet<string> Receivers = ["hazardous_waste", "landfill", "recycling", "sewage", "oil_sludge"];

    public static SampleLife Open(SampleRandom random, ProfileRow profile)
    {
        var place = random.Next(1000);
        var first = Start + Array.FindIndex(Reporting, limit => place < limit);
        if (Receivers.Contains(profile.Name))
        {
            first = Start;
        }

        var missed = first < 2018 && random.Chance(15) ? 2019 + random.Next(3) : (int?)null;
        return new SampleLife(first, null, missed);
    }

    public static SampleLife Closed(SampleRandom random) => new(Start, 2017 + random.Next(5), null);
}
