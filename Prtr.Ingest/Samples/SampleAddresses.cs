using System.Globalization;
using Prtr.Search.Reference;
using Prtr.Search.Register;

namespace Prtr.Ingest.Samples;

/// <summary>A plausible postal address in Russian: in the town a street and number, outside it the distance and a plot.</summary>
internal static class SampleAddresses
{
    private const int TownRadiusKm = 4;

    public static string At(SampleRandom random, SiteRow site)
    {
        var town = SampleTables.Towns[site.Town];
        var region = ReferenceData.Shipped.Units[new Kato(site.Region)].Names.Ru;
        var isCity = region.StartsWith("город", StringComparison.Ordinal) || region.StartsWith("г.", StringComparison.Ordinal);
        var where = isCity ? town.Name : $"{region}, {town.Name}";
        var place = site.Km <= TownRadiusKm || isCity
            ? $"ул. {random.Pick(SampleTables.Streets)}, {1 + random.Next(190)}"
            : string.Create(CultureInfo.InvariantCulture, $"{site.Km} км от центра, промзона, уч. {1 + random.Next(120)}");
        return $"{town.PostalCode}, {where}, {place}";
    }
}
