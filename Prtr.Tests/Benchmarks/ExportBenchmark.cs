using System.Diagnostics;
using Prtr.Search.Database.Sqlite;
using Prtr.Search.Embedded;
using Prtr.Search.Exports;
using Prtr.Search.Exports.Xlsx;
using Prtr.Search.Queries;
using Prtr.Search.Reference;
using Prtr.Search.Register;
using Prtr.Tests.Database;

namespace Prtr.Tests.Benchmarks;

/// <summary>Downloads of 500,000 records from the index, as CSV and as a workbook.</summary>
internal static class ExportBenchmark
{
    private const int Records = 500_000;

    public static async Task RunAsync()
    {
        if (TriFiles.Missing is { } reason)
        {
            Console.WriteLine($"export: not measured, {reason}");
            return;
        }

        using var folder = new TemporaryFolder();
        var database = new SqliteDatabase(folder.Path);
        await TriRegister.FillAsync(database, Records);
        using var search = new EmbeddedSearch(database, ReferenceData.Shipped);
        await search.IndexAsync(default);
        var about = new ExportAbout("About", "Records", [], []);
        var layout = TableLayout.OfRecords(ReferenceData.Shipped, "ru");
        await MeasureAsync("CSV", (records, stream) => CsvTable.WriteAsync(records, layout, CsvDialect.Standard, stream, default));
        await MeasureAsync("XLSX", (records, stream) => XlsxTable.WriteAsync(records, layout, about, stream, default));

        async Task MeasureAsync(string format, Func<IAsyncEnumerable<PublicRecord>, Stream, Task> write)
        {
            var query = RegisterQuery.Empty with { Years = YearSelection.Everything, View = ResultView.Records };
            var idle = GC.GetTotalMemory(true);
            var stream = new CountingStream();
            var start = Stopwatch.GetTimestamp();
            var effort = Effort.Start();
            await write(new HeldRelease(search).RecordsAsync(query, default), stream);
            var (took, seconds) = (effort.ToString(), effort.Elapsed.TotalSeconds);
            Console.WriteLine(FormattableString.Invariant(
                $"export: {format}: {took}, {Records / seconds:N0} rows/s, first byte after {Stopwatch.GetElapsedTime(start, stream.FirstWrite).TotalMilliseconds:0} ms, {stream.Written >> 20} MB, at most {(stream.MostMemory - idle) >> 20} MB of memory above idle"));
        }
    }

    /// <summary>Throws bytes away, and notes when the first came and how much memory was in use meanwhile.</summary>
    private sealed class CountingStream : Stream
    {
        private const int LookEvery = 64;
        private int writes;

        public long FirstWrite { get; private set; }

        public long Written { get; private set; }

        public long MostMemory { get; private set; }

        public override bool CanRead => false;

        public override bool CanSeek => false;

        public override bool CanWrite => true;

        public override long Length => Written;

        public override long Position { get => Written; set => throw new NotSupportedException(); }

        public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

        public override void Write(ReadOnlySpan<byte> buffer)
        {
            FirstWrite = FirstWrite == 0 ? Stopwatch.GetTimestamp() : FirstWrite;
            Written += buffer.Length;
            if (writes++ % LookEvery == 0)
            {
                MostMemory = Math.Max(MostMemory, GC.GetTotalMemory(false));
            }
        }

        public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
        {
            Write(buffer.Span);
            return ValueTask.CompletedTask;
        }

        public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken)
        {
            Write(buffer.AsSpan(offset, count));
            return Task.CompletedTask;
        }

        public override void Flush()
        {
        }

        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();
    }
}
