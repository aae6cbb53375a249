using ClosedXML.Excel;
using Prtr.Search.Charts;
using Prtr.Search.Review.Documents;

namespace Prtr.Search.Review.Xlsx;

/// <summary>How the workbook looks.</summary>
internal static class SheetStyle
{
    /// <summary>How much larger than plain the type of titles is.</summary>
    public const double TitleSize = 1.4;

    private const int MostDecimals = 8;

    public static void Title(IXLCell cell, string text)
    {
        cell.SetValue(text);
        cell.Style.Font.SetBold().Font.SetFontSize(14).Font.SetFontColor(Colour(Tone.Accent));
    }

    public static void Quiet(IXLCell cell, string text)
    {
        cell.SetValue(text);
        cell.Style.Font.SetFontColor(Colour(Tone.Muted));
    }

    public static void Heading(IXLRange cells)
    {
        cells.Style.Font.SetBold().Fill.SetBackgroundColor(Colour(Tone.Tint1));
        cells.Style.Alignment.SetWrapText().Alignment.SetVertical(XLAlignmentVerticalValues.Bottom);
        cells.Style.Border.SetBottomBorder(XLBorderStyleValues.Medium).Border.SetBottomBorderColor(Colour(Tone.Accent));
    }

    public static void Total(IXLRange cells)
    {
        cells.Style.Font.SetBold();
        cells.Style.Border.SetTopBorder(XLBorderStyleValues.Thin).Border.SetTopBorderColor(Colour(Tone.Text));
    }

    public static void Link(IXLCell cell, string text, XLHyperlink link)
    {
        cell.SetValue(text);
        cell.Hyperlink = link;
        cell.Style.Font.SetFontColor(Colour(Tone.Accent)).Font.SetUnderline();
    }

    public static void Number(IXLCell cell) => cell.Style.Alignment.SetHorizontal(XLAlignmentHorizontalValues.Right);

    /// <summary>Puts a figure, a code or a text where it belongs; a figure keeps every digit that a workbook can hold.</summary>
    public static void Put(IXLCell cell, ReviewCell value)
    {
        switch (value)
        {
            case CountCell count:
                cell.SetValue(count.Value);
                break;
            case DecimalCell quantity:
                cell.SetValue((double)quantity.Value);
                break;
            case PercentCell percent:
                cell.SetValue((double)percent.Share);
                break;
            case CodeCell code:
                cell.SetValue(code.Code);
                break;
            case MissingCell missing:
                cell.SetValue(missing.Reason);
                break;
            case TextCell { Text.Length: > 0 } text:
                cell.SetValue(text.Text);
                break;
        }
    }

    /// <summary>The format of a number, or that of a code, which is none; null for other texts.</summary>
    public static string? Format(ReviewCell cell) => cell switch
    {
        CountCell => Format(0),
        DecimalCell quantity => Format(quantity.Decimals ?? Math.Min((int)quantity.Value.Scale, MostDecimals)),
        PercentCell percent => Format(percent.Decimals) + "%",
        CodeCell => "@",
        _ => null,
    };

    private static string Format(int decimals) => decimals > 0 ? "#,##0." + new string('0', decimals) : "#,##0";

    public static XLColor Colour(Tone tone) => XLColor.FromHtml("#" + Palette.Hex(tone));
}
