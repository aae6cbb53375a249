using System.Collections.Immutable;
using Prtr.Search.Columns;
using Prtr.Search.Reference;
using Prtr.Search.Register;

namespace Prtr.Search.Exports;

/// <summary>Which columns an exported table has, in their order, and the names that stand in them.</summary>
public sealed record TableLayout<T>(ImmutableArray<Column<T>> Columns, RecordNames Names)
{
    /// <summary>Hands the cells of one row on.</summary>
    public void Write(T row, ICells to)
    {
        foreach (var column in Columns)
        {
            column.Write(row, Names, to);
        }
    }
}

public static class TableLayout
{
    /// <summary>Records with all their columns.</summary>
    /// <param name="language">kk, ru or en: the language of names; columns and codes are the same in all.</param>
    public static TableLayout<PublicRecord> OfRecords(ReferenceData reference, string language) => OfRecords(RecordColumns.All, reference, language);

    public static TableLayout<PublicRecord> OfRecords(ImmutableArray<Column<PublicRecord>> columns, ReferenceData reference, string language) =>
        new(columns, new RecordNames(reference, language));
}
