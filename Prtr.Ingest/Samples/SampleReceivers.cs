namespace Prtr.Ingest.Samples;

/// <summary>Who takes waste and waste water: other facilities of the demonstration register nearby, and now and then a firm abroad.</summary>
internal sealed class SampleReceivers(IReadOnlyList<SampleFacility> facilities)
{
    private const int AbroadPerThousand = 14;
    private const int Choice = 3;
    // A degree of longitude is about two thirds of a degree of latitude here.
    private const decimal Narrowing = 0.66m;

    private readonly ILookup<string, SampleFacility> byProfile = facilities.Where(f => f.First == SampleLife.Start && f.Last is null).ToLookup(f => f.Profile.Name);

    public SampleReceiver OfWaste(SampleRandom random, SampleFacility from, WasteStreamRow stream, bool recovery)
    {
        if (stream.Hazardous && random.Chance(AbroadPerThousand))
        {
            return random.Pick(SampleTables.ForeignReceivers);
        }

        var treatment = stream switch
        {
            { Stream: "oily" or "drilling" } => "oil_sludge",
            { Hazardous: true } => "hazardous_waste",
            _ => recovery ? "recycling" : "landfill",
        };
        return Near(random, from, treatment);
    }

    public SampleReceiver OfWastewater(SampleRandom random, SampleFacility from) => Near(random, from, "sewage");

    private SampleReceiver Near(SampleRandom random, SampleFacility from, string profile)
    {
        var nearest = byProfile[profile]
            .Where(f => f.Identity.Operator.Bin != from.Identity.Operator.Bin)
            .OrderBy(f => Distance(f.Identity, from.Identity))
            .ThenBy(f => f.Number)
            .Take(Choice)
            .ToArray();
        var at = random.Pick(nearest).Identity;
        return new SampleReceiver(at.Operator.Name, at.Operator.Bin, at.Address, at.Kato, "KZ");
    }

    private static decimal Distance(SampleIdentity one, SampleIdentity other)
    {
        var north = one.Latitude - other.Latitude;
        var east = (one.Longitude - other.Longitude) * Narrowing;
        return (north * north) + (east * east);
    }
}
