using Prtr.Search.Queries;
using Prtr.Search.Reference;

namespace Prtr.Search.Diffuse;

/// <summary>The order of figures and sums: regions by code, categories as they are listed, pollutants by number, media, years.</summary>
internal static class DiffuseOrder
{
    public static IReadOnlyList<DiffuseRecord> Sort(IEnumerable<DiffuseRecord> records, ResultOrder order, ReferenceData reference)
    {
        var first = order.Key switch
        {
            SortKey.Quantity => records.OrderBy(record => record.QuantityKg.Units),
            SortKey.Year => records.OrderBy(record => (long)record.Year),
            _ => records.OrderBy(_ => 0L),
        };
        var sorted = first
            .ThenBy(record => record.Kato.Value, StringComparer.Ordinal)
            .ThenBy(record => Position(record.SourceCategory, reference))
            .ThenBy(record => record.Pollutant)
            .ThenBy(record => record.Medium)
            .ThenBy(record => record.Year)
            .ThenBy(record => record.Id)
            .ToList();
        if (order.OfRecords.Descending)
        {
            sorted.Reverse();
        }

        return sorted;
    }

    public static int Compare(DiffuseSum left, DiffuseSum right, IReadOnlyList<DiffuseField> by, ReferenceData reference) =>
        by.Select(field => field switch
        {
            DiffuseField.Year => Nullable.Compare(left.Year, right.Year),
            DiffuseField.Region => Nullable.Compare(left.Region, right.Region),
            DiffuseField.SourceCategory => Position(left.SourceCategory!, reference).CompareTo(Position(right.SourceCategory!, reference)),
            DiffuseField.Pollutant => Nullable.Compare(left.Pollutant, right.Pollutant),
            DiffuseField.Medium => Nullable.Compare(left.Medium, right.Medium),
            _ => Nullable.Compare(left.Method, right.Method),
        }).FirstOrDefault(comparison => comparison != 0);

    private static int Position(string category, ReferenceData reference) =>
        reference.SourceCategories.TryGetValue(category, out var known) ? known.Position : int.MaxValue;
}
