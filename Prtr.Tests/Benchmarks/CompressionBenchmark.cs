using System.IO.Compression;
using Prtr.Tests.Http;

namespace Prtr.Tests.Benchmarks;

/// <summary>What is made for a reader, compressed as the site could: Brotli of the qualities that are quick enough, and gzip beside them.</summary>
internal static class CompressionBenchmark
{
    private const int Rounds = 3;
    private const int Bytes = 20_000_000;

    private static readonly string[] Addresses = ["/kk", "/ru/search?year=all", "/kk/facilities/1", "/ru/search.csv?year=2022"];

    public static async Task RunAsync()
    {
        await using var site = new RunningSite();
        using var client = site.NewClient();
        foreach (var address in Addresses)
        {
            var answer = await client.GetByteArrayAsync(new Uri(address, UriKind.Relative));
            Console.WriteLine(FormattableString.Invariant($"compression: {address}: {answer.Length:N0} bytes"));
            for (var round = 1; round <= Rounds; round++)
            {
                foreach (var quality in (int[])[1, 2, 3, 4])
                {
                    Measure($"Brotli {quality}", answer, to => new BrotliStream(to, new BrotliCompressionOptions { Quality = quality }));
                }

                Measure("gzip 1", answer, to => new GZipStream(to, CompressionLevel.Fastest));
            }
        }
    }

    private static void Measure(string what, byte[] answer, Func<Stream, Stream> compress)
    {
        var times = 1 + (Bytes / answer.Length);
        var effort = Effort.Start();
        var length = 0L;
        for (var time = 0; time < times; time++)
        {
            using var compressed = new MemoryStream();
            using (var stream = compress(compressed))
            {
                stream.Write(answer);
            }

            length = compressed.ToArray().Length;
        }

        Console.WriteLine(FormattableString.Invariant($"  {what}: {length:N0} bytes, {effort.Processor.TotalMilliseconds / times:0.00} ms of processor"));
    }
}
