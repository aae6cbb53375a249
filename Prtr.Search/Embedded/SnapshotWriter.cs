using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;
using Prtr.Search.Columns;

namespace Prtr.Search.Embedded;

/// <summary>Writes the columns as they are in memory.</summary>
internal sealed class SnapshotWriter : IDisposable
{
    private readonly BinaryWriter output;
    private readonly SnapshotValues values;

    private SnapshotWriter(Stream stream)
    {
        output = new BinaryWriter(stream, Encoding.UTF8, leaveOpen: true);
        values = new SnapshotValues(output);
    }

    /// <summary>Writes the snapshot, and after it the hash of all of it.</summary>
    public static void Write(Stream stream, string stamp, IndexData data)
    {
        using var hash = SHA256.Create();
        using (var hashed = new CryptoStream(stream, hash, CryptoStreamMode.Write, leaveOpen: true))
        using (var writer = new SnapshotWriter(hashed))
        {
            writer.Write(stamp, data);
        }

        stream.Write(hash.Hash);
    }

    public void Dispose() => output.Dispose();

    private void Write(string stamp, IndexData data)
    {
        output.Write(stamp);
        output.Write(data.Release.Id);
        output.Write(data.Release.Name);
        output.Write(data.Release.PublishedAt.UtcTicks);
        output.Write(data.Release.Incarnation);
        output.Write(data.Reports.Length);
        Array.ForEach(data.Reports, report => Columns.ReportColumns.Kept.Write(report, values));
        output.Write(data.Shapes.Length);
        Array.ForEach(data.Shapes, Write);
        output.Write(data.Sheets.Length);
        Array.ForEach(data.Sheets, sheet => values.Text(sheet.Name));

        Write(data.FirstRow);
        Write(data.RowShape);
        Write(data.RowId);
        Write(data.Amount);
        Write([.. data.Accidental.Keys]);
        Write([.. data.Accidental.Values]);
        Write(data.RowSheet);
        Write(data.Line);
        Write(data.NameOrder);
        output.Write(data.Words.Vocabulary.Length);
        Array.ForEach(data.Words.Vocabulary, output.Write);
        Write(data.Words.FirstPosting);
        Write(data.Words.Postings);
        Write(data.Words.ReportText);
        output.Write(data.Words.CodeTexts.Count);
        foreach (var (key, text) in data.Words.CodeTexts)
        {
            output.Write(key);
            output.Write(text);
        }
    }

    private void Write(RecordShape shape)
    {
        RecordColumns.Traits.Write(shape, values);
        output.Write(shape.HasQuantity);
        output.Write(shape.HasAccidental);
        output.Write(shape.IsAccidental);
    }

    private void Write<T>(T[] column)
        where T : unmanaged
    {
        output.Write(column.Length);
        output.Write(MemoryMarshal.AsBytes(column.AsSpan()));
    }
}
