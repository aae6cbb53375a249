namespace Prtr.Search.Exports.Xlsx;

/// <summary>What the first sheet of an exported workbook says, in the reader's language: what was asked, of which data, under which licence.</summary>
/// <param name="SheetName">At most 31 characters.</param>
/// <param name="RecordsSheetName">At most 25 characters; a number follows when there are several.</param>
public sealed record ExportAbout(string SheetName, string RecordsSheetName, IReadOnlyList<(string Label, string Value)> Lines);
