using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Drawing.Spreadsheet;
using DocumentFormat.OpenXml.Packaging;
using A = DocumentFormat.OpenXml.Drawing;
using C = DocumentFormat.OpenXml.Drawing.Charts;
using S = DocumentFormat.OpenXml.Spreadsheet;

namespace Prtr.Search.Charts.Native;

/// <summary>Puts native charts into a finished workbook, which ClosedXML cannot.</summary>
public static class WorkbookCharts
{
    private const int PixelInEmu = 9_525;

    /// <param name="workbook">An XLSX file, seekable; changed in place.</param>
    /// <param name="charts">None of a kind that office programs do not have; see <see cref="NativeChart.CanShow"/>.</param>
    public static void Add(Stream workbook, IEnumerable<SheetChart> charts)
    {
        using var document = SpreadsheetDocument.Open(workbook, true);
        var book = document.WorkbookPart!;
        foreach (var onSheet in charts.GroupBy(chart => chart.Sheet))
        {
            var sheet = book.Workbook.Descendants<S.Sheet>().Single(s => s.Name == onSheet.Key);
            AddTo((WorksheetPart)book.GetPartById(sheet.Id!), [.. onSheet]);
        }
    }

    private static void AddTo(WorksheetPart sheet, IReadOnlyList<SheetChart> charts)
    {
        var drawings = sheet.AddNewPart<DrawingsPart>("charts");
        var drawing = new WorksheetDrawing();
        drawing.AddNamespaceDeclaration("xdr", "http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing");
        drawing.AddNamespaceDeclaration("a", "http://schemas.openxmlformats.org/drawingml/2006/main");
        foreach (var (index, chart) in charts.Index())
        {
            var id = string.Create(CultureInfo.InvariantCulture, $"chart{index + 1}");
            drawings.AddNewPart<ChartPart>(id).ChartSpace = NativeChart.Of(chart.Chart, chart.Source, titled: true);
            drawing.Append(Anchored(chart, id, (uint)index + 2));
        }

        drawings.WorksheetDrawing = drawing;
        sheet.Worksheet.AddChild(new S.Drawing { Id = sheet.GetIdOfPart(drawings) });
    }

    private static OneCellAnchor Anchored(SheetChart chart, string relation, uint id) => new(
        new FromMarker(Text<ColumnId>(chart.Column - 1), Text<ColumnOffset>(0), Text<RowId>(chart.Row - 1), Text<RowOffset>(0)),
        new Extent { Cx = chart.Width * (long)PixelInEmu, Cy = chart.Height * (long)PixelInEmu },
        new GraphicFrame(
            new NonVisualGraphicFrameProperties(
                new NonVisualDrawingProperties { Id = id, Name = relation, Title = chart.Chart.Title, Description = chart.Chart.Description },
                new NonVisualGraphicFrameDrawingProperties()),
            new Transform(new A.Offset { X = 0, Y = 0 }, new A.Extents { Cx = 0, Cy = 0 }),
            new A.Graphic(new A.GraphicData(new C.ChartReference { Id = relation }) { Uri = "http://schemas.openxmlformats.org/drawingml/2006/chart" }))
        { Macro = "" },
        new ClientData());

    private static T Text<T>(int value)
        where T : OpenXmlLeafTextElement, new() => new() { Text = value.ToString(CultureInfo.InvariantCulture) };
}
