using Prtr.Search.Register;

namespace Prtr.Ingest.Intake;

/// <summary>A piece of a net over the country, more than a kilometre high and wide everywhere: places within a kilometre lie in one piece or in neighbours.</summary>
internal readonly record struct SiteCell(int Row, int Column)
{
    private const double Latitude = 0.01;
    private const double Longitude = 0.02;

    public static SiteCell Of(GeoPoint place) => new((int)Math.Floor(place.Latitude / Latitude), (int)Math.Floor(place.Longitude / Longitude));

    /// <summary>Itself and the eight around it.</summary>
    public IEnumerable<SiteCell> Neighbours()
    {
        for (var row = Row - 1; row <= Row + 1; row++)
        {
            for (var column = Column - 1; column <= Column + 1; column++)
            {
                yield return new(row, column);
            }
        }
    }
}
