using System.Buffers;
using System.IO.Pipelines;

namespace Prtr.Web.Hosting;

/// <summary>Where the answers of a connection leave: as they are, but for one that refuses what came, which gets more headers.</summary>
/// <param name="headers">Lines of headers, each with its end.</param>
internal sealed class RefusedOutput(PipeWriter output, Lazy<byte[]> headers) : PipeWriter
{
    private ArrayBufferWriter<byte>? refusal;

    public override bool CanGetUnflushedBytes => output.CanGetUnflushedBytes;

    public override long UnflushedBytes => output.UnflushedBytes + (refusal?.WrittenCount ?? 0);

    /// <summary>What is written next is a refusal.</summary>
    public void Refuse() => refusal ??= new ArrayBufferWriter<byte>();

    public override Memory<byte> GetMemory(int sizeHint = 0) => refusal is null ? output.GetMemory(sizeHint) : refusal.GetMemory(sizeHint);

    public override Span<byte> GetSpan(int sizeHint = 0) => refusal is null ? output.GetSpan(sizeHint) : refusal.GetSpan(sizeHint);

    public override void Advance(int bytes)
    {
        if (refusal is null)
        {
            output.Advance(bytes);
        }
        else
        {
            refusal.Advance(bytes);
        }
    }

    public override ValueTask<FlushResult> FlushAsync(CancellationToken cancellationToken = default)
    {
        PassOn();
        return output.FlushAsync(cancellationToken);
    }

    public override ValueTask<FlushResult> WriteAsync(ReadOnlyMemory<byte> source, CancellationToken cancellationToken = default) =>
        refusal is null ? output.WriteAsync(source, cancellationToken) : base.WriteAsync(source, cancellationToken);

    public override void CancelPendingFlush() => output.CancelPendingFlush();

    public override void Complete(Exception? exception = null)
    {
        PassOn();
        output.Complete(exception);
    }

    public override ValueTask CompleteAsync(Exception? exception = null)
    {
        PassOn();
        return output.CompleteAsync(exception);
    }

    // After the line with the status; what is encrypted, or no answer at all, goes as it is.
    private void PassOn()
    {
        if (refusal is not { WrittenCount: > 0 } written)
        {
            return;
        }

        refusal = null;
        var bytes = written.WrittenSpan;
        var first = bytes.StartsWith("HTTP/1."u8) ? bytes.IndexOf("\r\n"u8) + 2 : 0;
        output.Write(bytes[..first]);
        output.Write(first > 0 ? headers.Value : []);
        output.Write(bytes[first..]);
    }
}
