using Prtr.Search.Reference;
using Prtr.Search.Register;

namespace Prtr.Search.Places;

/// <summary>A city, town or village of the country.</summary>
/// <param name="Point">Its middle; often only to the minute, so a kilometre off.</param>
/// <param name="Population">0 where it is not known.</param>
/// <param name="Kato">Of the settlement or, where it could not be told, of what is around it.</param>
/// <param name="District">Of a district or of a city with its surroundings.</param>
public sealed record Settlement(Names Names, GeoPoint Point, int Population, Kato Kato, Kato District)
{
    public Kato Region => District.Region;
}
