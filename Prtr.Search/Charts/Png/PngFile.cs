using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace Prtr.Search.Charts.Png;

/// <summary>Pixels as a PNG file (ISO/IEC 15948): the same bytes for the same pixels.</summary>
internal static class PngFile
{
    private const uint Polynomial = 0xEDB88320;
    private const byte BitsPerChannel = 8;
    private const byte TrueColour = 2;

    // What differs from the row above: flat areas become zeros.
    private const byte FilterUp = 2;

    private static readonly byte[] Signature = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A];

    public static byte[] Write(Pixels pixels)
    {
        using var file = new MemoryStream();
        file.Write(Signature);
        var header = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, pixels.Width);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), pixels.Height);
        (header[8], header[9]) = (BitsPerChannel, TrueColour);
        WriteChunk(file, "IHDR", header);
        WriteChunk(file, "IDAT", Compressed(pixels));
        WriteChunk(file, "IEND", []);
        return file.ToArray();
    }

    private static byte[] Compressed(Pixels pixels)
    {
        var stride = pixels.Width * 3;
        var above = new byte[stride];
        var filtered = new byte[stride + 1];
        filtered[0] = FilterUp;
        using var data = new MemoryStream();
        using (var zlib = new ZLibStream(data, CompressionLevel.Optimal, leaveOpen: true))
        {
            for (var row = 0; row < pixels.Height; row++)
            {
                var line = pixels.Bytes.AsSpan(row * stride, stride);
                for (var index = 0; index < stride; index++)
                {
                    filtered[index + 1] = (byte)(line[index] - above[index]);
                }

                zlib.Write(filtered);
                line.CopyTo(above);
            }
        }

        return data.ToArray();
    }

    private static void WriteChunk(MemoryStream file, string name, byte[] data)
    {
        Span<byte> number = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(number, data.Length);
        file.Write(number);
        byte[] content = [.. Encoding.ASCII.GetBytes(name), .. data];
        file.Write(content);
        BinaryPrimitives.WriteUInt32BigEndian(number, Sum(content));
        file.Write(number);
    }

    // The check sum of the format, CRC-32.
    private static uint Sum(byte[] content)
    {
        var sum = uint.MaxValue;
        foreach (var value in content)
        {
            sum ^= value;
            for (var bit = 0; bit < 8; bit++)
            {
                sum = (sum >> 1) ^ ((sum & 1) * Polynomial);
            }
        }

        return ~sum;
    }
}
