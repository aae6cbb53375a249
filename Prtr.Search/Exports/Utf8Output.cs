using System.Buffers;
using System.Buffers.Text;
using System.Text.Unicode;
using Prtr.Search.Register;

namespace Prtr.Search.Exports;

/// <summary>Gathers UTF-8 text and hands it to a stream in large pieces, so that a row costs no allocation and no await.</summary>
public sealed class Utf8Output(Stream stream)
{
    private const int FlushAt = 64 * 1024;

    private byte[] buffer = new byte[2 * FlushAt];
    private int length;

    public bool IsFull => length >= FlushAt;

    public void Write(ReadOnlySpan<byte> utf8)
    {
        utf8.CopyTo(Free(utf8.Length));
        length += utf8.Length;
    }

    public void Write(byte value)
    {
        Free(1)[0] = value;
        length++;
    }

    public void Write(ReadOnlySpan<char> text)
    {
        Utf8.FromUtf16(text, Free(3 * text.Length), out _, out var written);
        length += written;
    }

    public void Write(long value)
    {
        Utf8Formatter.TryFormat(value, Free(20), out var written);
        length += written;
    }

    /// <summary>The shortest text that reads back as the same number.</summary>
    public void Write(double value, byte decimalMark)
    {
        var room = Free(32);
        Utf8Formatter.TryFormat(value, room, out var written);
        if (decimalMark != (byte)'.')
        {
            room[..written].Replace((byte)'.', decimalMark);
        }

        length += written;
    }

    /// <summary>The exact amount without trailing zeros.</summary>
    public void Write(Quantity value, byte decimalMark)
    {
        var units = Math.Abs(value.Units);
        if (value.Units < 0)
        {
            Write((byte)'-');
        }

        var fraction = units % Quantity.Scale;
        Write(units / Quantity.Scale);
        if (fraction == 0)
        {
            return;
        }

        Write(decimalMark);
        Utf8Formatter.TryFormat(fraction, Free(8), out _, new StandardFormat('D', 8));
        length += 8;
        while (buffer[length - 1] == (byte)'0')
        {
            length--;
        }
    }

    public async ValueTask FlushAsync(CancellationToken cancellationToken)
    {
        await stream.WriteAsync(buffer.AsMemory(0, length), cancellationToken);
        length = 0;
    }

    private Span<byte> Free(int size)
    {
        if (buffer.Length - length < size)
        {
            Array.Resize(ref buffer, Math.Max(2 * buffer.Length, length + size));
        }

        return buffer.AsSpan(length);
    }
}
