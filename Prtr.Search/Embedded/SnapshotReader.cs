using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;
using Prtr.Search.Columns;
using Prtr.Search.Register;
using Prtr.Search.Text;

namespace Prtr.Search.Embedded;

/// <summary>Reads what <see cref="SnapshotWriter"/> has written.</summary>
internal sealed class SnapshotReader : IValueReader, IDisposable
{
    private readonly BinaryReader input;
    private readonly List<string> texts = [];

    private SnapshotReader(Stream stream) => input = new BinaryReader(stream, Encoding.UTF8);

    /// <summary>The columns; null when the bytes are damaged, or are of another release, software or reference table than the stamp says.</summary>
    public static IndexData? Read(byte[] bytes, string stamp)
    {
        var end = bytes.Length - SHA256.HashSizeInBytes;
        if (end <= 0 || !SHA256.HashData(bytes.AsSpan(0, end)).AsSpan().SequenceEqual(bytes.AsSpan(end)))
        {
            return null;
        }

        using var reader = new SnapshotReader(new MemoryStream(bytes, 0, end, writable: false));
        return reader.input.ReadString() == stamp ? reader.Data() : null;
    }

    public void Dispose() => input.Dispose();

    public void Next(string column)
    {
    }

    public string? Text()
    {
        var number = input.Read7BitEncodedInt();
        if (number == 1)
        {
            texts.Add(input.ReadString());
            return texts[^1];
        }

        return number == 0 ? null : texts[number - 2];
    }

    public int? Int() => input.ReadBoolean() ? input.Read7BitEncodedInt() : null;

    public long? Long() => input.ReadBoolean() ? input.Read7BitEncodedInt64() : null;

    public long? Units() => Long();

    public double? Degrees() => input.ReadBoolean() ? input.ReadDouble() : null;

    public bool? YesNo() => input.ReadSByte() switch { 0 => false, 1 => true, _ => null };

    public DateOnly? Day() => Int() is { } day ? DateOnly.FromDayNumber(day) : null;

    public CodeList? Codes() => Text() is { } codes ? CodeList.Parse(codes) : null;

    private IndexData Data()
    {
        var release = new DataRelease(input.ReadInt64(), input.ReadString(), new DateTimeOffset(input.ReadInt64(), TimeSpan.Zero)) { Incarnation = input.ReadString() };
        var reports = new PublicReport[input.ReadInt32()];
        for (var i = 0; i < reports.Length; i++)
        {
            reports[i] = Report();
        }

        var shapes = new RecordShape[input.ReadInt32()];
        for (var i = 0; i < shapes.Length; i++)
        {
            shapes[i] = Shape();
        }

        var sheets = new SourceSheet[input.ReadInt32()];
        for (var i = 0; i < sheets.Length; i++)
        {
            sheets[i] = new SourceSheet(Text());
        }

        return new IndexData(
            release, reports, Column<int>(), shapes, Column<int>(), Column<long>(), Column<long>(),
            Pairs(Column<int>(), Column<long>()), sheets, Column<int>(), Column<int>(), Column<int>(), Words());
    }

    private PublicReport Report()
    {
        var report = new PublicReport();
        Columns.ReportColumns.Kept.Read(this, report);
        return report;
    }

    private RecordShape Shape()
    {
        var shape = new RecordShape();
        RecordColumns.Traits.Read(this, shape);
        return shape with { HasQuantity = input.ReadBoolean(), HasAccidental = input.ReadBoolean(), IsAccidental = input.ReadBoolean() };
    }

    private RegisterWords Words()
    {
        var vocabulary = new string[input.ReadInt32()];
        for (var i = 0; i < vocabulary.Length; i++)
        {
            vocabulary[i] = input.ReadString();
        }

        var (first, postings, reportText) = (Column<int>(), Column<int>(), Column<int>());
        var codes = new Dictionary<string, int>();
        for (var left = input.ReadInt32(); left > 0; left--)
        {
            codes.Add(input.ReadString(), input.ReadInt32());
        }

        return new RegisterWords(vocabulary, first, postings, codes, reportText);
    }

    private static Dictionary<int, long> Pairs(int[] keys, long[] values)
    {
        var pairs = new Dictionary<int, long>(keys.Length);
        for (var i = 0; i < keys.Length; i++)
        {
            pairs.Add(keys[i], values[i]);
        }

        return pairs;
    }

    private T[] Column<T>()
        where T : unmanaged
    {
        var column = new T[input.ReadInt32()];
        input.BaseStream.ReadExactly(MemoryMarshal.AsBytes(column.AsSpan()));
        return column;
    }
}
