namespace Prtr.Ingest.Samples;

/// <summary>
/// The demonstration facilities of all regions. Those that report in 2022 are as many as the printed overview counts,
/// with as many stationary sources; a few more reported in earlier years and closed.
/// </summary>
internal sealed class SamplePopulation
{
    private const int ClosedPerThousand = 60;

    private readonly int seed;
    private readonly SampleNames names;
    private readonly List<SampleFacility> facilities = [];

    private SamplePopulation(int seed)
    {
        this.seed = seed;
        names = new SampleNames(seed);
    }

    public static IReadOnlyList<SampleFacility> Create(int seed)
    {
        var population = new SamplePopulation(seed);
        foreach (var region in SampleTables.Overview)
        {
            population.Settle(region);
        }

        return population.facilities;
    }

    private void Settle(OverviewRow region)
    {
        var random = SampleRandom.For(seed, "region", facilities.Count);
        var profiles = Profiles(region.Region);
        var open = profiles.Count;
        var closed = (open * ClosedPerThousand) / 1000;
        for (var i = 0; i < closed; i++)
        {
            profiles.Add(profiles[random.Next(open)]);
        }

        var sites = SampleTables.Sites[region.Region].ToList();
        random.Shuffle(sites);
        var operators = SampleOperators.Assign(names, random, profiles);
        var sources = SourceNumbers.Divide(random, [.. profiles.Take(open).Select(p => p.Sources)], region.StationarySources);
        for (var i = 0; i < profiles.Count; i++)
        {
            var isOpen = i < open;
            var life = isOpen ? SampleLife.Open(random, profiles[i]) : SampleLife.Closed(random);
            var identity = Identify(random, profiles[i], operators[i].Operator, operators[i].Root, sites[i]);
            var facility = new SampleFacility(
                facilities.Count + 1, region.Region, profiles[i], identity, life.First, life.Last, isOpen ? sources[i] : 1 + random.Next(profiles[i].Sources * 2))
            {
                Size = random.Fraction(),
                Missed = life.Missed,
            };
            facilities.Add(SampleChanges.Apply(random, names, facility, operators[i].EarlierName, sites[i], sites.Skip(profiles.Count)));
        }
    }

    private SampleIdentity Identify(SampleRandom random, ProfileRow profile, SampleOperator owner, (string Kk, string Ru) root, SiteRow site)
    {
        var (ru, kk) = names.Facility(profile.Name, root);
        return new SampleIdentity(ru, kk, owner, SampleAddresses.At(random, site), site.Kato, site.Latitude, site.Longitude);
    }

    private static List<ProfileRow> Profiles(string region) =>
        [.. SampleTables.RegionProfiles[region].SelectMany(p => Enumerable.Repeat(SampleTables.Profiles.Single(row => row.Name == p.Profile), p.Count))];
}
