using Prtr.Ingest.Form;
using Prtr.Ingest.Remarks;
using Prtr.Ingest.Reports.Files;
using Prtr.Ingest.Reports.Raw;

namespace Prtr.Ingest.Reports.Csv;

/// <summary>Reads the CSV files of one folder or archive and joins their rows by <c>report_ref</c>.</summary>
internal static class CsvDelivery
{
    private static readonly FormTable[] RowTables = [ReportForm.Releases, ReportForm.Wastewater, ReportForm.Waste];

    /// <param name="files">Name and content; names tell the tables.</param>
    public static RawDelivery Read(string source, IReadOnlyList<(string Name, Func<byte[]> Content)> files, ReadLimits limits, CancellationToken cancellationToken)
    {
        var delivery = new RawDelivery();
        foreach (var (name, _) in files.Where(file => CsvNames.TableOf(file.Name) is null))
        {
            delivery.Remarks.Add(RemarkKinds.FileKindUnknown.At(new Place(name), null, name));
        }

        // An archive may hold a folder for each site, each with tables of the same names.
        var tables = files.Where(file => CsvNames.IsTable(file.Name)).ToList();
        var folders = tables.GroupBy(file => CsvNames.TableOf(file.Name)).Any(table => table.Count() > 1)
            ? tables.GroupBy(file => Path.GetDirectoryName(file.Name), StringComparer.Ordinal).Select(folder => folder.ToList())
            : [tables];
        foreach (var folder in folders)
        {
            ReadFolder(source, folder, delivery, limits, cancellationToken);
        }

        return delivery;
    }

    private static void ReadFolder(
        string source, IReadOnlyList<(string Name, Func<byte[]> Content)> files, RawDelivery delivery, ReadLimits limits, CancellationToken cancellationToken)
    {
        foreach (var (name, _) in files.GroupBy(file => CsvNames.TableOf(file.Name)).SelectMany(table => table.Skip(1)))
        {
            delivery.Remarks.Add(RemarkKinds.TableNotRead.At(new Place(name), null, name));
        }

        if (Rows(ReportForm.Facility) is { } facilities)
        {
            var reports = Facilities(facilities, delivery);
            foreach (var row in RowTables.SelectMany(table => Rows(table) ?? []))
            {
                Join(row, reports, delivery);
            }
        }
        else if (files.Any(file => CsvNames.TableOf(file.Name) is { } table && RowTables.Contains(table)))
        {
            delivery.Remarks.Add(RemarkKinds.SheetMissing.At(new Place(source), null, ReportForm.Facility.FileName));
        }

        delivery.Diffuse.AddRange(Rows(ReportForm.Diffuse) ?? []);

        IEnumerable<RawRow>? Rows(FormTable table)
        {
            var (name, content) = files.FirstOrDefault(file => CsvNames.TableOf(file.Name) == table);
            return name is null ? null : CsvTable.Read(table, name, content(), limits, delivery, cancellationToken);
        }
    }

    private static Dictionary<string, RawReport> Facilities(IEnumerable<RawRow> rows, RawDelivery delivery)
    {
        var reports = new Dictionary<string, RawReport>();
        foreach (var row in rows)
        {
            var report = new RawReport(row);
            var reference = row[ReportForm.Reference].Text?.Trim() ?? "";
            if (reports.TryAdd(reference, report))
            {
                delivery.Reports.Add(report);
            }
            else
            {
                delivery.Remarks.Add(RemarkKinds.DuplicateReport.At(row[ReportForm.Reference].Place, reference, reference, row["report_year"].Text ?? ""));
            }
        }

        return reports;
    }

    private static void Join(RawRow row, Dictionary<string, RawReport> reports, RawDelivery delivery)
    {
        var cell = row[ReportForm.Reference];
        var reference = cell.Text?.Trim() ?? "";
        if (reports.TryGetValue(reference, out var report))
        {
            delivery.Add(report, row);
        }
        else if (cell.Text is not null)
        {
            delivery.Remarks.Add(RemarkKinds.RowWithoutReport.At(cell.Place, cell.Text, reference));
        }
    }
}
