using System.Security.Cryptography;
using Prtr.Ingest.Reports;

namespace Prtr.Ingest.Intake;

/// <summary>Reads what was handed in, together with the bytes that are kept. Needs no database; safe to use from several threads.</summary>
public sealed class DeliveryReader(Func<ReportSource, CancellationToken, ReadOutcome> read)
{
    // A larger file is refused by the reader; its bytes are only counted and hashed.
    private const long KeptInMemory = 256L * 1024 * 1024;

    public async Task<Delivery> ReadAsync(ReportSource source, CancellationToken cancellationToken)
    {
        var (files, hashes) = (new List<DeliveredFile>(), new List<(string, string)>());
        foreach (var file in source.Files)
        {
            if (file.Length > KeptInMemory)
            {
                await using var large = file.Open();
                hashes.Add((file.Name, Convert.ToHexStringLower(await SHA256.HashDataAsync(large, cancellationToken))));
                continue;
            }

            var content = await BytesAsync(file, cancellationToken);
            var hash = Convert.ToHexStringLower(SHA256.HashData(content));
            hashes.Add((file.Name, hash));
            files.Add(new DeliveredFile(file.Name, hash, content));
        }

        var kept = files.Count == source.Files.Count
            ? source with { Files = [.. files.Select(file => ReportFile.InMemory(file.Name, file.Content))] }
            : source;
        return new Delivery(source.Name, Delivery.HashOf(hashes), source.Files.Sum(file => file.Length), files, read(kept, cancellationToken));
    }

    private static async Task<byte[]> BytesAsync(ReportFile file, CancellationToken cancellationToken)
    {
        await using var stream = file.Open();
        var content = new byte[file.Length];
        await stream.ReadExactlyAsync(content, cancellationToken);
        return content;
    }
}
