using Prtr.Search.Files;
using SQLitePCL;

namespace Prtr.Tests.Adversity;

/// <summary>What <see cref="FailingDisk"/> is to the register's own files: those that are written beside their place and get their name when they are whole.</summary>
internal sealed class FailingFiles(FailingDisk disk) : Disk
{
    // As the system numbers them.
    private const int Failed = 5;
    private const int NoSpace = 28;
    private const int ReadOnly = 30;

    public override Stream Create(string path, int bufferSize)
    {
        Ask(DiskCall.Open);
        return new BufferedStream(new FailingStream(base.Create(path, 0), path, this), bufferSize);
    }

    public override void Sync(string path)
    {
        Ask(DiskCall.Sync);
        disk.Synced(path);
    }

    public override void Move(string from, string to)
    {
        if (disk.IsStopped)
        {
            throw new IOException("Input/output error", Failed);
        }

        base.Move(from, to);
        disk.Renamed(from, to);
    }

    private void Ask(DiskCall call)
    {
        if (disk.Answer(call) != raw.SQLITE_OK)
        {
            throw disk.IsStopped || call == DiskCall.Sync ? new IOException("Input/output error", Failed)
                : call == DiskCall.Write ? new IOException("No space left on device", NoSpace)
                : new IOException("Read-only file system", ReadOnly);
        }
    }

    private void Written(string path, long offset, ReadOnlySpan<byte> content) => disk.Written(path, offset, new byte[content.Length], content.ToArray());

    /// <summary>A file that is being filled.</summary>
    private sealed class FailingStream(Stream file, string path, FailingFiles files) : Stream
    {
        public override bool CanRead => false;

        public override bool CanSeek => true;

        public override bool CanWrite => true;

        public override long Length => file.Length;

        public override long Position { get => file.Position; set => file.Position = value; }

        public override void Write(ReadOnlySpan<byte> buffer)
        {
            files.Ask(DiskCall.Write);
            files.Written(path, file.Position, buffer);
            file.Write(buffer);
        }

        public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

        public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
        {
            Write(buffer.Span);
            return ValueTask.CompletedTask;
        }

        public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) => WriteAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

        public override void Flush() => file.Flush();

        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => file.Seek(offset, origin);

        public override void SetLength(long value) => throw new NotSupportedException();

        protected override void Dispose(bool disposing)
        {
            file.Dispose();
            base.Dispose(disposing);
        }
    }
}
