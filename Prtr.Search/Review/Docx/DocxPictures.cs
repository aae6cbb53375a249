using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Drawing.Charts;
using DocumentFormat.OpenXml.Drawing.Wordprocessing;
using DocumentFormat.OpenXml.Packaging;
using Prtr.Search.Charts;
using Prtr.Search.Charts.Native;
using Prtr.Search.Review.Documents;
using A = DocumentFormat.OpenXml.Drawing;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace Prtr.Search.Review.Docx;

/// <summary>Pictures in the text: native charts where Word has them, else shapes.</summary>
internal sealed class DocxPictures(MainDocumentPart main, DateTime day)
{
    private const double PixelInEmu = 9_525;
    private const double NativeHeight = 0.5;
    private uint count;

    /// <summary>Whether Word draws the picture itself.</summary>
    public static bool IsNative(IPictureBlock picture) => picture is ChartBlock { Chart: var chart } && NativeChart.CanShow(chart);

    /// <param name="width">In pixels.</param>
    public OpenXmlElement Of(IPictureBlock picture, double width)
    {
        count++;
        return IsNative(picture) ? Native((ChartBlock)picture, width) : DocxShapes.Of(picture.Draw(width), count);
    }

    private W.Drawing Native(ChartBlock block, double width)
    {
        var chart = block.Chart;
        var id = string.Create(CultureInfo.InvariantCulture, $"chart{count}");
        var part = main.AddNewPart<ChartPart>(id);
        part.ChartSpace = NativeChart.Of(chart, ChartWorkbook.SourceOf(chart), titled: false);
        var workbook = part.AddNewPart<EmbeddedPackagePart>("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "workbook");
        using (var data = new MemoryStream())
        {
            ChartWorkbook.Write(chart, day, data);
            data.Position = 0;
            workbook.FeedData(data);
        }

        part.ChartSpace.Append(new ExternalData(new AutoUpdate { Val = false }) { Id = "workbook" });
        var height = chart.Kind == ChartKind.Bars ? 70 + (chart.Categories.Count * 24) : width * NativeHeight;
        return new W.Drawing(new Inline(
            new Extent { Cx = (long)(width * PixelInEmu), Cy = (long)(height * PixelInEmu) },
            new DocProperties { Id = count, Name = id, Title = PrintableText.Of(chart.Title), Description = PrintableText.Of(chart.Description) },
            new NonVisualGraphicFrameDrawingProperties(),
            new A.Graphic(new A.GraphicData(new ChartReference { Id = id }) { Uri = "http://schemas.openxmlformats.org/drawingml/2006/chart" }))
        {
            DistanceFromTop = 0, DistanceFromBottom = 0, DistanceFromLeft = 0, DistanceFromRight = 0,
        });
    }
}
