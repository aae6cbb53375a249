using Prtr.Search.Register;

namespace Prtr.Search.Elasticsearch;

/// <summary>
/// What a record adds to the sums, whole units and hundred-millionths apart: Elasticsearch adds up in double precision, which is exact for whole numbers up to 2^53.
/// A report would need 100,000 rows of the largest allowed value to get there, and sums over reports are made by the register, in 128 bits.
/// </summary>
/// <param name="Withheld">1 when the value is withheld.</param>
internal sealed record DocumentSums(
    int Withheld, long? ReleasesKg, long? ReleasesRest, long? AccidentalKg, long? AccidentalRest, long? WastewaterKg, long? WastewaterRest, long? WasteT, long? WasteRest)
{
    public static DocumentSums Of(PublicRecord record)
    {
        var (release, wastewater) = (record.Kind == RecordKind.Release, record.Kind == RecordKind.Wastewater);
        return new(
            record.WithheldGround is null ? 0 : 1,
            Whole(release, record.QuantityKg), Rest(release, record.QuantityKg),
            Whole(release, record.AccidentalKg), Rest(release, record.AccidentalKg),
            Whole(wastewater, record.QuantityKg), Rest(wastewater, record.QuantityKg),
            Whole(true, record.QuantityT), Rest(true, record.QuantityT));
    }

    private static long? Whole(bool counts, Quantity? amount) => counts ? amount?.Units / Quantity.Scale : null;

    private static long? Rest(bool counts, Quantity? amount) => counts ? amount?.Units % Quantity.Scale : null;
}
