using Prtr.Search.Places;
using Prtr.Search.Register;

namespace Prtr.Web.Figures;

/// <summary>Who received waste of a facility within the country.</summary>
/// <param name="Name">As reported; a number where no name was given.</param>
/// <param name="Kato">Where, as far as it was reported.</param>
/// <param name="Point">The middle of that place; null where it is not known more closely than its region.</param>
/// <param name="Kilometres">From the facility, as the crow flies.</param>
public sealed record WasteReceiver(string Name, Kato? Kato, GeoPoint? Point, double? Kilometres)
{
    /// <summary>Those of the records, as a reader may see them; none of withheld ones and none abroad, whose sites are not published.</summary>
    public static IReadOnlyList<WasteReceiver> Of(IEnumerable<PublicRecord> records) =>
    [
        .. records.Where(record => record.Kind == RecordKind.Waste && record.DestinationCountry == "KZ" && !record.Transboundary && (record.ReceiverName ?? record.ReceiverBin?.Value) is not null)
            .GroupBy(record => (Name: record.ReceiverName ?? record.ReceiverBin!.Value.Value, record.DestinationKato))
            .Select(receiver => Of(receiver.Key.Name, receiver.Key.DestinationKato, receiver.First().Report.Place))
            .OrderBy(receiver => receiver.Kilometres ?? double.MaxValue).ThenBy(receiver => receiver.Name, StringComparer.Ordinal),
    ];

    private static WasteReceiver Of(string name, Kato? kato, GeoPoint from)
    {
        GeoPoint? point = kato is { Level: > 1 } place ? Gazetteer.Shipped.In(place)?.Point : null;
        return new(name, kato, point, point is { } there ? from.DistanceMetres(there) / 1000 : null);
    }
}
