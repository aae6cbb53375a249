namespace Prtr.Ingest.Remarks;

/// <summary>Where something stands in a file that was handed in.</summary>
/// <param name="File">Name of the file; inside an archive the archive's name and the entry's, with <c>/</c> between.</param>
/// <param name="Sheet">Sheet of a workbook or table of a JSON document; null in CSV.</param>
/// <param name="Row">Row of a sheet, line of a text file, from 1, header included; 0 when the whole file is meant.</param>
/// <param name="Column">Column of a sheet or table, position in the line for JSON, from 1; 0 when the whole row is meant.</param>
public readonly record struct Place(string File, string? Sheet = null, int Row = 0, int Column = 0);
