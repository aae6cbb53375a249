namespace Prtr.Ingest.Reports.Files;

/// <summary>The check sum that an archive keeps of each file in it (polynomial 0xEDB88320).</summary>
internal static class Crc32
{
    private static readonly uint[] Table = [.. Enumerable.Range(0, 256).Select(Entry)];

    /// <param name="sum">Of the bytes before; 0 at the start.</param>
    public static uint Add(uint sum, ReadOnlySpan<byte> bytes)
    {
        var rest = ~sum;
        foreach (var one in bytes)
        {
            rest = Table[(byte)(rest ^ one)] ^ (rest >> 8);
        }

        return ~rest;
    }

    private static uint Entry(int index)
    {
        var value = (uint)index;
        for (var bit = 0; bit < 8; bit++)
        {
            value = (value & 1) != 0 ? 0xEDB88320 ^ (value >> 1) : value >> 1;
        }

        return value;
    }
}
