using System.Collections.Immutable;
using Prtr.Search.Exports;
using Column = Prtr.Search.Exports.Column<Prtr.Search.OpenData.RecordChange>;

namespace Prtr.Search.OpenData.Tables;

/// <summary>The record row with what became of it in front.</summary>
internal static class ChangeColumns
{
    public static ImmutableArray<Column> All { get; } =
    [
        Column.Code("change", 9, change => change.Kind switch
        {
            ChangeKind.Added => "added",
            ChangeKind.Removed => "removed",
            ChangeKind.Before => "before",
            _ => "after",
        }),
        .. RecordColumns.All.Select(of => new Column(of.Name, of.Width, of.Type, (change, names, to) => of.Write(change.Record, names, to))),
    ];
}
