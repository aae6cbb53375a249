using Prtr.Search.Columns;
using Prtr.Search.Register;

namespace Prtr.Search.Embedded;

/// <summary>Writes values into the snapshot file; a text is written where it first comes and later called by its number.</summary>
internal sealed class SnapshotValues(BinaryWriter output) : IValueWriter
{
    private readonly Dictionary<string, int> texts = [];

    public void Next(string column)
    {
    }

    // 0 is no text, 1 a new one that follows, higher ones those that came before.
    public void Text(string? value)
    {
        if (value is null)
        {
            output.Write7BitEncodedInt(0);
        }
        else if (texts.TryGetValue(value, out var number))
        {
            output.Write7BitEncodedInt(number);
        }
        else
        {
            texts.Add(value, texts.Count + 2);
            output.Write7BitEncodedInt(1);
            output.Write(value);
        }
    }

    public void Int(int? value)
    {
        if (Has(value))
        {
            output.Write7BitEncodedInt(value!.Value);
        }
    }

    public void Long(long? value)
    {
        if (Has(value))
        {
            output.Write7BitEncodedInt64(value!.Value);
        }
    }

    public void Units(long? value) => Long(value);

    public void Degrees(double? value)
    {
        if (Has(value))
        {
            output.Write(value!.Value);
        }
    }

    public void YesNo(bool? value) => output.Write((sbyte)(value is { } known ? (known ? 1 : 0) : -1));

    public void Day(DateOnly? value) => Int(value?.DayNumber);

    public void Codes(CodeList? value) => Text(value?.ToString());

    private bool Has<T>(T? value)
        where T : struct
    {
        output.Write(value.HasValue);
        return value.HasValue;
    }
}
