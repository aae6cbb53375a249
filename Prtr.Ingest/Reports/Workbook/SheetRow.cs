namespace Prtr.Ingest.Reports.Workbook;

/// <summary>A row of a sheet that holds something.</summary>
/// <param name="Number">From 1.</param>
/// <param name="Cells">Column from 1, and text; blank cells left out, in ascending order.</param>
internal sealed record SheetRow(int Number, IReadOnlyList<(int Column, string Text)> Cells);
