using System.Security.Cryptography;
using System.Text;
using Prtr.Ingest.Reports;

namespace Prtr.Ingest.Intake;

/// <summary>Files that were handed in together, with what was read in them.</summary>
/// <param name="Sha256">Of the file, or of the names and hashes of several; the same files give the same hash in any order and folder.</param>
/// <param name="Files">With their bytes; empty when nothing could be read, for then only the fact is kept.</param>
public sealed record Delivery(string Name, string Sha256, long ByteCount, IReadOnlyList<DeliveredFile> Files, ReadOutcome Content)
{
    internal static string HashOf(IReadOnlyList<(string Name, string Sha256)> files)
    {
        if (files.Count == 1)
        {
            return files[0].Sha256;
        }

        var list = string.Concat(files.OrderBy(f => f.Name, StringComparer.Ordinal).Select(f => $"{f.Name}\0{f.Sha256}\n"));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(list)));
    }
}

/// <summary>A file as it came.</summary>
public sealed record DeliveredFile(string Name, string Sha256, byte[] Content);
