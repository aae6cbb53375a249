using ClosedXML.Excel;
using Prtr.Search.Charts;

namespace Prtr.Search.Aggregates.Workbook;

/// <summary>How the workbook looks.</summary>
internal static class SheetStyle
{
    private const int MostDecimals = 8;

    /// <summary>Text stays text, whatever it looks like.</summary>
    public static void Text(IXLCell cell, string? text)
    {
        if (text is not null)
        {
            cell.SetValue(text);
            cell.DataType = XLDataType.Text;
        }
    }

    public static void Code(IXLCell cell, string? code)
    {
        cell.Style.NumberFormat.SetFormat("@");
        Text(cell, code);
    }

    /// <summary>A number with as many decimals as it has; a workbook keeps 15 digits of it.</summary>
    public static void Number(IXLCell cell, decimal? number)
    {
        if (number is { } value)
        {
            cell.SetValue((double)value);
            var decimals = Math.Min((int)value.Scale, MostDecimals);
            cell.Style.NumberFormat.SetFormat(decimals > 0 ? "#,##0." + new string('0', decimals) : "#,##0");
        }
    }

    /// <summary>Printed across, all columns on one page.</summary>
    public static void Print(IXLWorksheet sheet)
    {
        sheet.PageSetup.PageOrientation = XLPageOrientation.Landscape;
        sheet.PageSetup.FitToPages(1, 0);
    }

    public static void Head(IXLRange cells)
    {
        cells.Style.Font.SetBold().Fill.SetBackgroundColor(Colour(Tone.Tint1));
        cells.Style.Alignment.SetWrapText().Alignment.SetVertical(XLAlignmentVerticalValues.Bottom);
        cells.Style.Border.SetBottomBorder(XLBorderStyleValues.Medium).Border.SetBottomBorderColor(Colour(Tone.Accent));
    }

    public static void Total(IXLRange cells) => cells.Style.Font.SetBold();

    private static XLColor Colour(Tone tone) => XLColor.FromHtml("#" + Palette.Hex(tone));
}
