namespace Prtr.Search.Exports.Xlsx;

/// <summary>Writes the sheet that says what the workbook holds.</summary>
public static class AboutSheet
{
    public static async Task WriteAsync(XlsxPackage package, ExportAbout about, CancellationToken cancellationToken)
    {
        await using var stream = await package.OpenSheetAsync(about.SheetName, cancellationToken);
        var output = new Utf8Output(stream);
        var cells = new XlsxCells(output, package.Strings);
        output.Write(
            "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">"u8);
        output.Write("<cols><col min=\"1\" max=\"1\" width=\"28\" customWidth=\"1\"/><col min=\"2\" max=\"2\" width=\"90\" customWidth=\"1\"/><col min=\"3\" max=\"3\" width=\"24\" customWidth=\"1\"/></cols><sheetData>"u8);
        foreach (var (label, value) in about.Lines)
        {
            cells.BeginRow();
            cells.Header(label);
            cells.Wrapped(value);
            cells.EndRow();
        }

        cells.BeginRow();
        cells.EndRow();
        foreach (var column in about.Columns)
        {
            cells.BeginRow();
            cells.Header(column.Name);
            cells.Wrapped(column.Meaning);
            cells.Wrapped(column.Form);
            cells.EndRow();
        }

        output.Write("</sheetData></worksheet>"u8);
        await output.FlushAsync(cancellationToken);
    }
}
