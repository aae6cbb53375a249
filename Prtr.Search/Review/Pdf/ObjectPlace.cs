using System.Buffers.Binary;

namespace Prtr.Search.Review.Pdf;

/// <summary>Where an object of a PDF is: a line of its cross-reference stream (ISO 32000-1, 7.5.8.3). The default is a free number.</summary>
/// <param name="Kind">1 in the file, 2 in an object stream.</param>
/// <param name="Where">From the beginning of the file; or the number of the object stream.</param>
/// <param name="Position">In the object stream.</param>
internal readonly record struct ObjectPlace(byte Kind, int Where, ushort Position)
{
    /// <summary>How <see cref="Table"/> is to be read: the widths of the values, each line as what differs from the line above (PNG's filter "up").</summary>
    public const string Form = "/W[1 4 2]/DecodeParms<</Predictor 12/Columns 7>>";

    private const int Width = 7;
    private const byte Up = 2;

    public static ObjectPlace At(long place) => new(1, checked((int)place), 0);

    public static ObjectPlace In(int stream, int position) => new(2, stream, checked((ushort)position));

    /// <summary>The lines of all numbers from 0.</summary>
    public static byte[] Table(IReadOnlyList<ObjectPlace> places)
    {
        var table = new byte[places.Count * (Width + 1)];
        Span<byte> line = stackalloc byte[Width];
        Span<byte> above = stackalloc byte[Width];
        above.Clear();
        foreach (var (number, place) in places.Index())
        {
            line[0] = place.Kind;
            BinaryPrimitives.WriteInt32BigEndian(line[1..], place.Where);
            BinaryPrimitives.WriteUInt16BigEndian(line[5..], place.Position);
            var written = table.AsSpan(number * (Width + 1), Width + 1);
            written[0] = Up;
            for (var column = 0; column < Width; column++)
            {
                written[column + 1] = (byte)(line[column] - above[column]);
            }

            line.CopyTo(above);
        }

        return table;
    }
}
