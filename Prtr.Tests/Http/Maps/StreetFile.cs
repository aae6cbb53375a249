using System.Buffers.Binary;

namespace Prtr.Tests.Http.Maps;

/// <summary>A PMTiles file of one tile, on which two roads cross; the tile stands for every other, so the file covers its area at every scale in a few hundred bytes.</summary>
public static class StreetFile
{
    private const int HeaderLength = 127;
    private const byte Uncompressed = 1;
    private const byte LastZoom = 15;
    private const int TilesToLastZoom = 1_431_655_765;

    /// <summary>West, south, east and north of the area in degrees: the city of Almaty.</summary>
    public static readonly (double West, double South, double East, double North) Area = (76.6, 43.0, 77.3, 43.5);

    /// <param name="tileType">1 for vector tiles.</param>
    public static string Write(string path, byte tileType = 1)
    {
        var tile = Tile();
        byte[] root = [.. Varint(1), .. Varint(0), .. Varint(TilesToLastZoom), .. Varint(tile.Length), .. Varint(1)];
        var metadata = "{}"u8;
        var header = new byte[HeaderLength];
        "PMTiles\u0003"u8.CopyTo(header);
        long[] places = [HeaderLength, root.Length, HeaderLength + root.Length, metadata.Length, 0, 0, HeaderLength + root.Length + metadata.Length, tile.Length, TilesToLastZoom, 1, 1];
        for (var place = 0; place < places.Length; place++)
        {
            BinaryPrimitives.WriteInt64LittleEndian(header.AsSpan(8 + (8 * place)), places[place]);
        }

        ReadOnlySpan<byte> kinds = [0, Uncompressed, Uncompressed, tileType, 0, LastZoom];
        kinds.CopyTo(header.AsSpan(96));
        double[] corners = [Area.West, Area.South, Area.East, Area.North];
        for (var corner = 0; corner < corners.Length; corner++)
        {
            BinaryPrimitives.WriteInt32LittleEndian(header.AsSpan(102 + (4 * corner)), (int)(corners[corner] * 10_000_000));
        }

        File.WriteAllBytes(path, [.. header, .. root, .. metadata, .. tile]);
        // The same file has the same tag at every site.
        File.SetLastWriteTimeUtc(path, DateTime.UnixEpoch);
        return path;
    }

    // A layer of roads in the schema of Protomaps, as a Mapbox vector tile.
    private static byte[] Tile()
    {
        byte[] layer =
        [
            .. Field(15, 2), .. Field(1, "roads"u8), .. Field(2, Road(0, 1000, 4096, 2500)), .. Field(2, Road(2000, 0, 1500, 4096)),
            .. Field(3, "kind"u8), .. Field(4, Field(1, "highway"u8)), .. Field(5, 4096),
        ];
        return Field(3, layer);
    }

    private static byte[] Road(int fromX, int fromY, int toX, int toY) =>
        [.. Field(2, [0, 0]), .. Field(3, 2), .. Field(4, [9, .. Signed(fromX), .. Signed(fromY), 10, .. Signed(toX - fromX), .. Signed(toY - fromY)])];

    private static byte[] Field(int number, int value) => [.. Varint(number << 3), .. Varint(value)];

    private static byte[] Field(int number, ReadOnlySpan<byte> content) => [.. Varint((number << 3) | 2), .. Varint(content.Length), .. content];

    private static byte[] Signed(int value) => Varint((value << 1) ^ (value >> 31));

    private static byte[] Varint(int value)
    {
        var bytes = new List<byte>();
        for (var left = (uint)value; ; left >>= 7)
        {
            if (left < 128)
            {
                return [.. bytes, (byte)left];
            }

            bytes.Add((byte)(left | 128));
        }
    }
}
