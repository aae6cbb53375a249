namespace Prtr.Ingest.Samples;

/// <summary>
/// A few facilities change name, operator or place. Two of the three always stay, so that who reads the reports can follow:
/// the facility_id column of the samples is empty.
/// </summary>
internal static class SampleChanges
{
    // Metres are a hundred-thousandth of a degree, roughly: a new survey moves a point by 10 to 90 m.
    private const decimal Metre = 0.00001m;

    public static SampleFacility Apply(
        SampleRandom random, SampleNames names, SampleFacility facility, string? earlierOperator, SiteRow site, IEnumerable<SiteRow> spareSites)
    {
        var until = Math.Max(facility.First, 2017 + random.Next(5));
        if (facility.Last is not null || until >= SampleLife.Printed)
        {
            return facility;
        }

        var now = facility.Identity;
        var before = earlierOperator is not null ? now with { Operator = now.Operator with { Name = earlierOperator } } : Draw();
        return before is null ? facility : facility with { Earlier = [(until, before)] };

        SampleIdentity? Draw() => random.Next(1000) switch
        {
            < 14 => Renamed(),
            < 28 => now with { Operator = names.Operator(facility.Profile.Sector, names.Root().Ru) },
            < 44 => Moved(),
            < 60 => now with { Latitude = now.Latitude + Survey(), Longitude = now.Longitude + Survey() },
            _ => null,
        };

        SampleIdentity Renamed()
        {
            var (ru, kk) = names.Facility(facility.Profile.Name, names.Root());
            return now with { FacilityName = ru, FacilityNameKk = kk };
        }

        SampleIdentity? Moved() => spareSites.FirstOrDefault(s => s.Town == site.Town) is { } other
            ? now with { Address = SampleAddresses.At(random, other), Kato = other.Kato, Latitude = other.Latitude, Longitude = other.Longitude }
            : null;

        decimal Survey() => (10 + random.Next(80)) * Metre * (random.Chance(500) ? 1 : -1);
    }
}
