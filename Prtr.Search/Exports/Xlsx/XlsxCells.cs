using System.Buffers.Text;
using System.Globalization;
using Prtr.Search.Columns;
using Prtr.Search.Register;

namespace Prtr.Search.Exports.Xlsx;

/// <summary>Writes rows of a sheet as text. Numbers are number cells; codes and BINs are text cells.</summary>
public sealed class XlsxCells(Utf8Output output, SharedStrings strings) : ICells
{
    private readonly byte[] rowNumber = new byte[10];
    private int rowNumberLength;
    private int column;

    /// <summary>The row that was begun last, from 1.</summary>
    public int Row { get; private set; }

    public void BeginRow()
    {
        Row++;
        column = 0;
        Utf8Formatter.TryFormat(Row, rowNumber, out rowNumberLength);
        output.Write("<row r=\""u8);
        output.Write(rowNumber.AsSpan(0, rowNumberLength));
        output.Write("\">"u8);
    }

    public void EndRow() => output.Write("</row>"u8);

    public void Header(string value) => Write(value, XlsxStyle.Header);

    public void Wrapped(string value) => Write(value, XlsxStyle.Wrapped);

    public void Text(string? value) => Write(value, FormulaGuard.LooksLikeFormula(value) ? XlsxStyle.Quoted : XlsxStyle.General);

    public void Code(string? value) => Write(value, XlsxStyle.Text);

    public void Whole(long value)
    {
        Begin(XlsxStyle.General);
        output.Write("><v>"u8);
        output.Write(value);
        output.Write("</v></c>"u8);
    }

    public void Exact(Quantity? value)
    {
        if (value is not { } quantity)
        {
            column++;
            return;
        }

        Begin(quantity.Units % Quantity.Scale == 0 ? XlsxStyle.WholeAmount : XlsxStyle.Amount);
        output.Write("><v>"u8);
        output.Write(quantity, (byte)'.');
        output.Write("</v></c>"u8);
    }

    public void Sum(decimal? value) => Number(value);

    public void Number(decimal? value)
    {
        if (value is not { } number)
        {
            column++;
            return;
        }

        Begin(XlsxStyle.General);
        output.Write("><v>"u8);
        output.Write(number.ToString(CultureInfo.InvariantCulture).AsSpan());
        output.Write("</v></c>"u8);
    }

    public void Degrees(double value)
    {
        Begin(XlsxStyle.Degrees);
        output.Write("><v>"u8);
        output.Write(value, (byte)'.');
        output.Write("</v></c>"u8);
    }

    public void YesNo(bool? value) => Write(value switch { true => "yes", false => "no", null => null }, XlsxStyle.General);

    public void Codes(IReadOnlyList<string> values) => Write(values.Count == 0 ? null : string.Join(' ', values), XlsxStyle.Text);

    private void Write(string? value, XlsxStyle style)
    {
        if (string.IsNullOrEmpty(value))
        {
            column++;
            return;
        }

        Begin(style);
        if (strings.NumberOf(value) is { } number)
        {
            output.Write(" t=\"s\"><v>"u8);
            output.Write(number);
            output.Write("</v></c>"u8);
            return;
        }

        output.Write(" t=\"inlineStr\"><is>"u8);
        SharedStrings.WriteText(output, value);
        output.Write("</is></c>"u8);
    }

    private void Begin(XlsxStyle style)
    {
        output.Write("<c r=\""u8);
        output.Write(ColumnLetters.Of(column++));
        output.Write(rowNumber.AsSpan(0, rowNumberLength));
        output.Write((byte)'"');
        if (style != XlsxStyle.General)
        {
            output.Write(" s=\""u8);
            output.Write((int)style);
            output.Write((byte)'"');
        }
    }
}
