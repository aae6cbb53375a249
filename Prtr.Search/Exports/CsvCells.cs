using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Prtr.Search.Columns;
using Prtr.Search.Register;

namespace Prtr.Search.Exports;

/// <summary>Writes rows by RFC 4180.</summary>
public sealed class CsvCells(Utf8Output output, CsvDialect dialect) : ICells
{
    private const int LongestNumber = 64;

    // Of numbers, days, times and fractions; e is an exponent.
    private static readonly SearchValues<char> OfNumbers = SearchValues.Create("0123456789 .,:-/()+%eE");

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
        if (IsMistaken(value))
        {
            AsFormula(value);
            return;
        }

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
        if (IsMistaken(value))
        {
            AsFormula(value);
            return;
        }

        output.Write(value.AsSpan());
    }

    public void Day(DateOnly value)
    {
        Separate();
        output.Write(value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture).AsSpan());
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

    public void Codes(IReadOnlyList<string> values) => Code(values is [var only] ? only : string.Join(' ', values));

    public void EndRow()
    {
        output.Write("\r\n"u8);
        first = true;
    }

    // Leading zeros, all digits of a long number, or 11-06-3 would be lost. No letters and not long: a formula has quotes and a limit of its own.
    private bool IsMistaken([NotNullWhen(true)] string? value) =>
        dialect.TextAsFormula && value is [>= '0' and <= '9', ..] && value.Length <= LongestNumber && value.AsSpan().IndexOfAnyExcept(OfNumbers) < 0;

    private void AsFormula(string value)
    {
        output.Write("\"=\"\""u8);
        output.Write(value.AsSpan());
        output.Write("\"\"\""u8);
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
