using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;
using Prtr.Search.Register;

namespace Prtr.Search.Embedded;

/// <summary>Writes the columns as they are in memory; a text is written where it first comes and later called by its number.</summary>
internal sealed class SnapshotWriter(Stream stream) : IDisposable
{
    private readonly BinaryWriter output = new(stream, Encoding.UTF8, leaveOpen: true);
    private readonly Dictionary<string, int> texts = [];

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
        output.Write(data.Reports.Length);
        Array.ForEach(data.Reports, Write);
        output.Write(data.Shapes.Length);
        Array.ForEach(data.Shapes, Write);
        output.Write(data.Files.Length);
        foreach (var file in data.Files)
        {
            Write(file.Name);
            Write(file.Sheet);
        }

        Write(data.FirstRow);
        Write(data.RowShape);
        Write(data.RowId);
        Write(data.Amount);
        Write([.. data.Accidental.Keys]);
        Write([.. data.Accidental.Values]);
        Write(data.RowFile);
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

    private void Write(PublicReport report)
    {
        output.Write7BitEncodedInt64(report.ReportVersionId);
        output.Write7BitEncodedInt64(report.ReportId);
        output.Write7BitEncodedInt(report.Version);
        output.Write7BitEncodedInt64(report.FacilityId);
        output.Write7BitEncodedInt(report.Year);
        Write(report.FacilityName);
        Write(report.FacilityNameKk);
        Write(report.OperatorBin.Value);
        Write(report.OperatorName);
        Write(report.OwnerName);
        Write(report.PostalAddress);
        Write(report.Kato.Value);
        output.Write(report.Place.Latitude);
        output.Write(report.Place.Longitude);
        Write(report.MainActivity);
        Write(string.Join(';', report.OtherActivities));
        output.Write7BitEncodedInt(report.StationarySources);
        output.Write7BitEncodedInt(report.ReceivedOn.DayNumber);
        output.Write(report.Late);
        Write(report.DataRelease);
    }

    private void Write(RecordShape shape)
    {
        output.Write((byte)shape.Kind);
        output.Write7BitEncodedInt(shape.Pollutant ?? 0);
        Write(shape.PollutantGroup);
        output.Write((byte)(shape.Medium ?? 0));
        output.Write(shape.ToSubsoil);
        output.Write(shape.HasQuantity);
        output.Write(shape.HasAccidental);
        output.Write(shape.IsAccidental);
        Write(shape.WasteCode);
        Write(shape.Hazardous);
        output.Write((byte)(shape.Treatment ?? 0));
        Write(shape.Operation);
        output.Write(shape.Transboundary);
        Write(shape.ReceiverName);
        Write(shape.ReceiverBin?.Value);
        Write(shape.ReceiverAddress);
        Write(shape.DestinationCountry);
        Write(shape.DestinationKato?.Value);
        output.Write((byte)shape.Method);
        Write(shape.MethodName);
        Write(shape.WithheldGround);
        Write(shape.BelowThreshold);
        Write(shape.Flags);
    }

    private void Write(bool? value) => output.Write((sbyte)(value is { } known ? (known ? 1 : 0) : -1));

    // 0 is no text, 1 a new one that follows, higher ones those that came before.
    private void Write(string? text)
    {
        if (text is null)
        {
            output.Write7BitEncodedInt(0);
        }
        else if (texts.TryGetValue(text, out var number))
        {
            output.Write7BitEncodedInt(number);
        }
        else
        {
            texts.Add(text, texts.Count + 2);
            output.Write7BitEncodedInt(1);
            output.Write(text);
        }
    }

    private void Write<T>(T[] column)
        where T : unmanaged
    {
        output.Write(column.Length);
        output.Write(MemoryMarshal.AsBytes(column.AsSpan()));
    }
}
