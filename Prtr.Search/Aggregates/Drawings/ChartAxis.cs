namespace Prtr.Search.Aggregates.Drawings;

/// <summary>A dimension of an aggregate along which a chart goes.</summary>
/// <param name="Values">In the order of the table.</param>
/// <param name="At">The key with the value in this dimension.</param>
internal sealed record ChartAxis(Dimension Dimension, IReadOnlyList<string> Values, Func<CellKey, string, CellKey> At)
{
    public bool IsYear => ReferenceEquals(Dimension, Dimension.Year);

    /// <summary>One or two axes: rows, then columns or, without columns, the second row dimension. None when there are no dimensions.</summary>
    public static IReadOnlyList<ChartAxis> Of(AggregateAnswer answer)
    {
        var (rows, column) = (answer.Request.Rows, answer.Request.Column);
        List<ChartAxis> axes = [];
        if (rows.Count > 0)
        {
            axes.Add(new(rows[0], [.. answer.Rows.Select(row => row.First!).Distinct()], (key, value) => key with { First = value }));
        }

        if (column is not null)
        {
            axes.Add(new(column, answer.Columns, (key, value) => key with { Column = value }));
        }
        else if (rows.Count > 1)
        {
            axes.Add(new(rows[1], [.. answer.Rows.Select(row => row.Second!).Distinct()], (key, value) => key with { Second = value }));
        }

        return axes;
    }
}
