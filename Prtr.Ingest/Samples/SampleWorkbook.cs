namespace Prtr.Ingest.Samples;

/// <summary>A report as a workbook of the report form: a sheet of fields and values, and a sheet for each table.</summary>
internal static class SampleWorkbook
{
    public static byte[] Write(SampleReport report)
    {
        var book = new PlainWorkbook();
        book.AddSheet("Facility", SampleColumns.Facility.Zip(SampleColumns.FacilityCells(report), (field, value) => (IReadOnlyList<object?>)[field, value]));
        AddTable("Releases", SampleColumns.Release, report.Releases.Select(SampleColumns.ReleaseCells));
        AddTable("Wastewater", SampleColumns.Wastewater, report.Wastewater.Select(SampleColumns.WastewaterCells));
        AddTable("Waste", SampleColumns.Waste, report.Waste.Select(SampleColumns.WasteCells));
        return book.ToBytes();

        void AddTable(string name, string[] columns, IEnumerable<string[]> rows) => book.AddSheet(name, rows.Prepend(columns));
    }
}
