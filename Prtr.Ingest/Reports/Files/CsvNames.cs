using Prtr.Ingest.Form;

namespace Prtr.Ingest.Reports.Files;

/// <summary>The table that a CSV file holds, by its name.</summary>
internal static class CsvNames
{
    public static FormTable? TableOf(string name)
    {
        var file = Path.GetFileName(name);
        return ReportForm.All.FirstOrDefault(table => table.FileName.Equals(file, StringComparison.OrdinalIgnoreCase));
    }

    public static bool IsTable(string name) => TableOf(name) is not null;
}
