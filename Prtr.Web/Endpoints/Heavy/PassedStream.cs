using Prtr.Search.Exports;

namespace Prtr.Web.Endpoints.Heavy;

/// <summary>The body of a heavy answer: while the reader is slow to take it, others may make theirs.</summary>
internal sealed class PassedStream(Stream body, HeavyPass pass) : Stream
{
    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    public override async ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default) =>
        await TakenAsync(body.WriteAsync(buffer, cancellationToken), cancellationToken);

    public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        WriteAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override Task FlushAsync(CancellationToken cancellationToken) => TakenAsync(new ValueTask(body.FlushAsync(cancellationToken)), cancellationToken);

    public override void Write(byte[] buffer, int offset, int count) => body.Write(buffer, offset, count);

    public override void Flush() => body.Flush();

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    private Task TakenAsync(ValueTask written, CancellationToken cancellationToken) =>
        written.IsCompletedSuccessfully ? Task.CompletedTask : pass.AwaitReaderAsync(written.AsTask(), cancellationToken);
}
