using System.Buffers;
using System.Globalization;
using Prtr.Search.Columns;
using Prtr.Search.Register;

namespace Prtr.Search.Exports;

/// <summary>Writes rows by RFC 4180.</summary>
public sealed class CsvCells(Utf8Output output, CsvDialect dialect) : ICells
{
    private readonly SearchValues<char> special = SearchValues.Create([dialect.Separator, '"', '\r', '\n']);
    private bool first = true;

    /// <summary>The first row, after the byte order mark where the dialect has one.</summary>
    public void Header(IEnumerable<string> names)
    {
        if (dialect.ByteOrderMark)
        {
            output.Write("\uFEFF"u8);
        }

        foreach (var name in names)
        {
            Code(name);
        }

        EndRow();
    }

    public void Text(string? value)
    {
        Separate();
        var guarded = FormulaGuard.LooksLikeFormula(value);
        if (value.AsSpan().IndexOfAny(special) >= 0)
        {
            Quote(value, guarded);
            return;
        }

        if (guarded)
        {
            output.Write((byte)'\'');
        }

        output.Write(value.AsSpan());
    }

    public void Code(string? value)
    {
        Separate();
        output.Write(value.AsSpan());
    }

    public void Whole(long value)
    {
        Separate();
        output.Write(value);
    }

    public void Exact(Quantity? value)
    {
        Separate();
        if (value is { } quantity)
        {
            output.Write(quantity, (byte)dialect.DecimalMark);
        }
    }

    public void Sum(decimal? value) => Number(value);

    public void Number(decimal? value)
    {
        Separate();
        output.Write((value?.ToString(CultureInfo.InvariantCulture) ?? "").Replace('.', dialect.DecimalMark).AsSpan());
    }

    public void Degrees(double value)
    {
        Separate();
        output.Write(value, (byte)dialect.DecimalMark);
    }

    public void YesNo(bool? value)
    {
        Separate();
        output.Write(value switch { true => "yes"u8, false => "no"u8, null => [] });
    }

    public void Codes(IReadOnlyList<string> values)
    {
        Separate();
        for (var i = 0; i < values.Count; i++)
        {
            if (i > 0)
            {
                output.Write((byte)' ');
            }

            output.Write(values[i].AsSpan());
        }
    }

    public void EndRow()
    {
        output.Write("\r\n"u8);
        first = true;
    }

    private void Separate()
    {
        if (!first)
        {
            output.Write((byte)dialect.Separator);
        }

        first = false;
    }

    private void Quote(string? value, bool guarded)
    {
        output.Write(guarded ? "\"'"u8 : "\""u8);
        output.Write(value!.Replace("\"", "\"\"", StringComparison.Ordinal).AsSpan());
        output.Write((byte)'"');
    }
}
