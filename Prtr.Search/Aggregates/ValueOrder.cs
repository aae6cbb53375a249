namespace Prtr.Search.Aggregates;

/// <summary>
/// The order of rows and columns: years and short lists in their own, all else by the first measure, largest first, or by the number of facilities where that is of different pollutants; what was put together
/// after that, and what has no value last.
/// </summary>
internal sealed class ValueOrder(AggregateAnswer answer)
{
    private readonly IReadOnlyList<Dimension> rows = answer.Request.Rows;
    private readonly bool byMeasure = answer.Request.IsByMeasure;

    // Under the name of a pollutant its quantities are compared, else nothing but numbers of facilities.
    private readonly bool isWithin = answer.Request.Rows.Count > 1 && ReferenceEquals(answer.Request.Rows[0], answer.Request.Apart(answer.Request.Measures[0]));

    public IReadOnlyList<CellKey> Rows(IEnumerable<CellKey> keys)
    {
        var sized = keys.Select(key => (Key: key, Group: Size(new(key.First, null, null)), Size: Size(key, isWithin))).ToArray();
        Array.Sort(sized, (left, right) =>
        {
            var first = Compare(rows.ElementAtOrDefault(0), left.Key.First, right.Key.First, left.Group, right.Group);
            return first != 0 ? first : Compare(rows.ElementAtOrDefault(1), left.Key.Second, right.Key.Second, left.Size, right.Size);
        });
        return Array.ConvertAll(sized, row => row.Key);
    }

    public IReadOnlyList<string> Columns(Dimension column, IEnumerable<string> values)
    {
        var sized = values.Select(value => (Value: value, Size: Size(new(null, null, value)))).ToArray();
        Array.Sort(sized, (left, right) => Compare(column, left.Value, right.Value, left.Size, right.Size));
        return Array.ConvertAll(sized, value => value.Value);
    }

    private decimal Size(CellKey key, bool within = false) => answer.Request.Size(answer.Cell(key), byMeasure || within);

    private static int Compare(Dimension? dimension, string? left, string? right, decimal leftSize, decimal rightSize)
    {
        if (left == right)
        {
            return 0;
        }

        var place = Place(left).CompareTo(Place(right));
        var order = place != 0 ? place : dimension?.Order?.Invoke(left!, right!) ?? rightSize.CompareTo(leftSize);
        return order != 0 ? order : string.CompareOrdinal(left, right);
    }

    private static int Place(string? value) => value switch { CellKey.Missing => 2, CellKey.Other => 1, _ => 0 };
}
