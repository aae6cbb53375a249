namespace Prtr.Search.Exports.Xlsx;

/// <summary>
/// Keeps what is written synchronously until the next asynchronous write. Closing a zip entry writes a few bytes synchronously,
/// which the answer of a web server does not take.
/// </summary>
public sealed class DeferringStream(Stream to) : Stream
{
    private readonly MemoryStream waiting = new();

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    public override void Write(ReadOnlySpan<byte> buffer) => waiting.Write(buffer);

    public override void Write(byte[] buffer, int offset, int count) => waiting.Write(buffer, offset, count);

    public override async ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        await SendWaitingAsync(cancellationToken);
        await to.WriteAsync(buffer, cancellationToken);
    }

    public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        WriteAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override void Flush()
    {
    }

    public override async Task FlushAsync(CancellationToken cancellationToken)
    {
        await SendWaitingAsync(cancellationToken);
        await to.FlushAsync(cancellationToken);
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    private async ValueTask SendWaitingAsync(CancellationToken cancellationToken)
    {
        if (waiting.Length > 0)
        {
            await to.WriteAsync(waiting.GetBuffer().AsMemory(0, (int)waiting.Length), cancellationToken);
            waiting.SetLength(0);
        }
    }
}
