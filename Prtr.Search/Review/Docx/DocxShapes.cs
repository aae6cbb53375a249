using System.Globalization;
using System.Security;
using System.Text;
using DocumentFormat.OpenXml;
using Prtr.Search.Charts;
using Prtr.Search.Review.Documents;

namespace Prtr.Search.Review.Docx;

/// <summary>A drawing as a group of Word's shapes: it stays sharp, and its words stay words.</summary>
internal static class DocxShapes
{
    private const double PixelInEmu = 9_525;
    private const double PixelInHalfPoints = 1.5;
    private const double Descent = 0.24;

    /// <param name="id">Unique among the document's pictures.</param>
    public static OpenXmlElement Of(Drawing drawing, uint id)
    {
        var (width, height) = (Emu(drawing.Width), Emu(drawing.Height));
        var shapes = new StringBuilder();
        foreach (var (index, shape) in drawing.Shapes.Index())
        {
            shapes.Append(Of(shape, (id * 10_000) + (uint)index));
        }

        return new AlternateContent($"""
            <mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"
              xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"
              xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"
              xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"
              xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"
              xmlns:wpg="http://schemas.microsoft.com/office/word/2010/wordprocessingGroup"><mc:Choice Requires="wpg"><w:drawing>
            <wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent cx="{width}" cy="{height}"/>
            <wp:docPr id="{id}" name="drawing{id}" title="{Escaped(drawing.Title)}" descr="{Escaped(drawing.Description)}"/><wp:cNvGraphicFramePr/>
            <a:graphic><a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingGroup"><wpg:wgp><wpg:cNvGrpSpPr/>
            <wpg:grpSpPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="{width}" cy="{height}"/><a:chOff x="0" y="0"/><a:chExt cx="{width}" cy="{height}"/></a:xfrm></wpg:grpSpPr>
            {shapes}</wpg:wgp></a:graphicData></a:graphic></wp:inline></w:drawing></mc:Choice></mc:AlternateContent>
            """);
    }

    private static string Of(Shape shape, uint id) => shape switch
    {
        Box box => Plain(id, Place(box.X, box.Y, box.Width, box.Height) + "<a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom>" + Fill(box.Fill) + "<a:ln><a:noFill/></a:ln>"),
        Stroke stroke => Plain(id, Outline([stroke.Points], closed: false) + "<a:noFill/>" + Line(stroke.Tone, stroke.Thickness, stroke.Dashed)),
        Area area => Plain(id, Outline(area.Rings, closed: true) + Fill(area.Fill) + Line(area.Edge, 1, dashed: false)),
        Label label => Text(id, label),
        _ => "",
    };

    private static string Plain(uint id, string properties) =>
        $"<wps:wsp><wps:cNvPr id=\"{id}\" name=\"s{id}\"/><wps:cNvSpPr/><wps:spPr>{properties}</wps:spPr><wps:bodyPr/></wps:wsp>";

    private static string Text(uint id, Label label)
    {
        var width = TextWidth.Of(label.Text, label.Size) * 1.3;
        var left = label.Anchor switch { Anchor.Middle => label.X - (width / 2), Anchor.End => label.X - width, _ => label.X };
        var top = label.Y - label.Size * (1 - Descent) - (label.Size * 0.2);
        var size = Math.Round(label.Size * PixelInHalfPoints).ToString(CultureInfo.InvariantCulture);
        var align = label.Anchor switch { Anchor.Middle => "center", Anchor.End => "right", _ => "left" };
        return $"""
            <wps:wsp><wps:cNvPr id="{id}" name="t{id}"/><wps:cNvSpPr txBox="1"/><wps:spPr>{Place(Math.Max(left, 0), Math.Max(top, 0), width, label.Size * 1.2)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:noFill/><a:ln><a:noFill/></a:ln></wps:spPr><wps:txbx><w:txbxContent><w:p><w:pPr><w:spacing w:before="0" w:after="0" w:line="240" w:lineRule="auto"/><w:jc w:val="{align}"/></w:pPr><w:r><w:rPr>{(label.Strong ? "<w:b/>" : "")}<w:color w:val="{Palette.Hex(label.Tone)}"/><w:sz w:val="{size}"/></w:rPr><w:t xml:space="preserve">{Escaped(label.Text)}</w:t></w:r></w:p></w:txbxContent></wps:txbx><wps:bodyPr wrap="none" lIns="0" tIns="0" rIns="0" bIns="0" anchor="ctr"/></wps:wsp>
            """;
    }

    /// <summary>Rings or a line as one path in the box around them.</summary>
    private static string Outline(IReadOnlyList<IReadOnlyList<Spot>> rings, bool closed)
    {
        var all = rings.SelectMany(ring => ring).ToList();
        var (left, top) = (all.Min(spot => spot.X), all.Min(spot => spot.Y));
        var (width, height) = (all.Max(spot => spot.X) - left, all.Max(spot => spot.Y) - top);
        var path = new StringBuilder();
        foreach (var ring in rings)
        {
            foreach (var (index, spot) in ring.Index())
            {
                var step = index == 0 ? "moveTo" : "lnTo";
                path.Append(CultureInfo.InvariantCulture, $"<a:{step}><a:pt x=\"{Emu(spot.X - left)}\" y=\"{Emu(spot.Y - top)}\"/></a:{step}>");
            }

            path.Append(closed ? "<a:close/>" : "");
        }

        return $"{Place(left, top, width, height)}<a:custGeom><a:avLst/><a:pathLst><a:path w=\"{Emu(width)}\" h=\"{Emu(height)}\">{path}</a:path></a:pathLst></a:custGeom>";
    }

    private static string Place(double x, double y, double width, double height) =>
        $"<a:xfrm><a:off x=\"{Emu(x)}\" y=\"{Emu(y)}\"/><a:ext cx=\"{Emu(width)}\" cy=\"{Emu(height)}\"/></a:xfrm>";

    private static string Fill(Tone tone) => Palette.Hex(tone) is { } hex ? $"<a:solidFill><a:srgbClr val=\"{hex}\"/></a:solidFill>" : "<a:noFill/>";

    private static string Line(Tone tone, double thickness, bool dashed) =>
        $"<a:ln w=\"{Emu(thickness)}\">{Fill(tone)}{(dashed ? "<a:prstDash val=\"dash\"/>" : "")}</a:ln>";

    private static string Emu(double pixels) => ((long)Math.Round(pixels * PixelInEmu)).ToString(CultureInfo.InvariantCulture);

    private static string Escaped(string text) => SecurityElement.Escape(PrintableText.Of(text));
}
