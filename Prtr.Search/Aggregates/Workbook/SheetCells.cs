using ClosedXML.Excel;
using Prtr.Search.Columns;
using Prtr.Search.Register;

namespace Prtr.Search.Aggregates.Workbook;

/// <summary>Puts cells of one row after another into a worksheet.</summary>
internal sealed class SheetCells(IXLWorksheet sheet) : ICells
{
    private int row;
    private int column;

    public void BeginRow(int number) => (row, column) = (number, 0);

    public void Text(string? value) => SheetStyle.Text(Next(), value);

    public void Code(string? value) => SheetStyle.Code(Next(), value);

    public void Whole(long value) => Number(value);

    public void Exact(Quantity? value) => Number(value?.ToDecimal());

    public void Sum(decimal? value) => Number(value);

    public void Number(decimal? value) => SheetStyle.Number(Next(), value);

    public void Degrees(double value) => Next().SetValue(value);

    public void YesNo(bool? value) => Text(value switch { true => "yes", false => "no", null => null });

    public void Codes(IReadOnlyList<string> values) => Code(string.Join(' ', values));

    private IXLCell Next() => sheet.Cell(row, ++column);
}
