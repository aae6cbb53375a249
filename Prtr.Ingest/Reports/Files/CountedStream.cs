namespace Prtr.Ingest.Reports.Files;

/// <summary>An unpacked file of an archive: reports every byte that goes through it, and compares the check sum at the end.</summary>
/// <param name="expected">The check sum that the archive's directory has.</param>
internal sealed class CountedStream(Stream inner, Action<int> count, uint expected) : Stream
{
    private uint sum;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override int Read(Span<byte> buffer)
    {
        var read = inner.Read(buffer);
        count(read);
        sum = Crc32.Add(sum, buffer[..read]);
        return read > 0 || buffer.IsEmpty || sum == expected ? read : throw new InvalidDataException("The check sum of a file in the archive is wrong.");
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            inner.Dispose();
        }

        base.Dispose(disposing);
    }
}
