using ClosedXML.Excel;
using Prtr.Search.Charts;

namespace Prtr.Search.Review.Xlsx;

/// <summary>
/// How the cells under a heading look. A look is put together for the first cell that has it and handed to the others:
/// each property that is set by itself makes ClosedXML look for a style anew, cell by cell.
/// </summary>
/// <param name="numbers">By columns, whether they hold numbers, which stand at the right.</param>
internal sealed class CellLooks(IReadOnlyList<bool> numbers)
{
    private readonly Dictionary<(string Format, bool IsMissing, bool IsNumber), IXLStyle> made = [];

    /// <param name="format">Of its number or text, as workbooks write it; empty for a plain text.</param>
    /// <param name="isMissing">Whether it says why there is no figure.</param>
    public void Give(IXLCell cell, string format, bool isMissing = false)
    {
        var isNumber = numbers[cell.Address.ColumnNumber - 1];
        if (made.TryGetValue((format, isMissing, isNumber), out var style))
        {
            cell.Style = style;
            return;
        }

        style = cell.Style;
        style.Alignment.SetWrapText().Alignment.SetVertical(XLAlignmentVerticalValues.Top);
        if (isNumber)
        {
            style.Alignment.SetHorizontal(XLAlignmentHorizontalValues.Right);
        }

        if (format.Length > 0)
        {
            style.NumberFormat.SetFormat(format);
        }

        if (isMissing)
        {
            style.Font.SetFontColor(SheetStyle.Colour(Tone.Muted)).Font.SetItalic();
        }

        made[(format, isMissing, isNumber)] = style;
    }
}
