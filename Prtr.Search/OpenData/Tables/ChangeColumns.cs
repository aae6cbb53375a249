using System.Collections.Immutable;
using Prtr.Search.Columns;

namespace Prtr.Search.OpenData.Tables;

/// <summary>The columns of rows with what became of the row in front.</summary>
internal static class ChangeColumns
{
    public static ImmutableArray<Column<RowChange<T>>> Of<T>(ImmutableArray<Column<T>> columns)
        where T : class =>
    [
        Column<RowChange<T>>.Code("change", 9, change => change.Kind switch
        {
            ChangeKind.Added => "added",
            ChangeKind.Removed => "removed",
            ChangeKind.Before => "before",
            _ => "after",
        }),
        .. columns.Select(of => new Column<RowChange<T>>(of.Name, of.Width, of.Type, (change, names, to) => of.Write(change.Row, names, to))),
    ];
}
