namespace Prtr.Ingest.Reports;

/// <summary>Files that are read together: one workbook, archive or JSON document, or the CSV files of one folder.</summary>
/// <param name="Name">The file's name, or the folder's.</param>
public sealed record ReportSource(string Name, IReadOnlyList<ReportFile> Files)
{
    public static ReportSource Of(ReportFile file) => new(file.Name, [file]);
}
