using ClosedXML.Excel;
using Prtr.Search.Charts;

namespace Prtr.Search.Review.Xlsx;

/// <summary>How the cells of a table look. Each look is made once and then given to all cells that have it: ClosedXML takes long to make one.</summary>
internal sealed class CellLooks
{
    private readonly Dictionary<(string? Format, bool IsMissing, bool IsNumber), IXLStyle> looks = [];

    /// <param name="format">Of the number; null for none.</param>
    /// <param name="isMissing">Whether the cell says why there is no figure.</param>
    /// <param name="isNumber">Whether the cell is in a column of numbers.</param>
    public void Give(IXLCell cell, string? format, bool isMissing, bool isNumber)
    {
        if (looks.TryGetValue((format, isMissing, isNumber), out var look))
        {
            cell.Style = look;
            return;
        }

        cell.Style.Alignment.SetWrapText().Alignment.SetVertical(XLAlignmentVerticalValues.Top);
        if (isNumber)
        {
            SheetStyle.Number(cell);
        }

        if (format is not null)
        {
            cell.Style.NumberFormat.SetFormat(format);
        }

        if (isMissing)
        {
            cell.Style.Font.SetFontColor(SheetStyle.Colour(Tone.Muted)).Font.SetItalic();
        }

        looks.Add((format, isMissing, isNumber), cell.Style);
    }
}
