using Prtr.Search.Columns;

namespace Prtr.Search.Exports.Xlsx;

/// <summary>What the first sheet of an exported workbook says, in the reader's language: what was asked, of which data, under which licence.</summary>
/// <param name="SheetName">At most 31 characters.</param>
/// <param name="RowsSheetName">At most 25 characters; a number follows when there are several.</param>
/// <param name="Columns">What each column holds; with a head of its own first.</param>
public sealed record ExportAbout(
    string SheetName, string RowsSheetName, IReadOnlyList<(string Label, string Value)> Lines, IReadOnlyList<ColumnAbout> Columns);
