namespace Prtr.Ingest.Samples;

/// <summary>Deals the facilities of a region out to operators: most have one, some in the same sector up to four.</summary>
internal static class SampleOperators
{
    private const int RenamedPerThousand = 12;
    private const int KazakhSpellingPerThousand = 150;

    /// <returns>For each profile in order: the operator, the root of its name, and the name that it had before a change, if any.</returns>
    public static (SampleOperator Operator, (string Kk, string Ru) Root, string? EarlierName)[] Assign(
        SampleNames names, SampleRandom random, IReadOnlyList<ProfileRow> profiles)
    {
        var dealt = new (SampleOperator, (string, string), string?)[profiles.Count];
        foreach (var sector in profiles.Select((profile, index) => (profile.Sector, index)).GroupBy(p => p.Sector, p => p.index))
        {
            var indexes = sector.ToList();
            random.Shuffle(indexes);
            for (var i = 0; i < indexes.Count;)
            {
                var root = names.Root();
                var owner = names.Operator(sector.Key, random.Chance(KazakhSpellingPerThousand) ? root.Kk : root.Ru);
                var earlier = random.Chance(RenamedPerThousand) ? names.OperatorName(sector.Key, names.Root().Ru) : null;
                var count = random.Chance(600) ? 1 : 2 + random.Next(3);
                for (; count > 0 && i < indexes.Count; count--, i++)
                {
                    dealt[indexes[i]] = (owner, root, earlier);
                }
            }
        }

        return dealt;
    }
}
