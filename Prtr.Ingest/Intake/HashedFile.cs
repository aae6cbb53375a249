using System.Security.Cryptography;
using Prtr.Ingest.Reports;

namespace Prtr.Ingest.Intake;

/// <summary>A file with its hash, and with its bytes unless there are too many of them.</summary>
/// <param name="Sha256">Null when it cannot be unpacked.</param>
internal sealed record HashedFile(ReportFile File, string? Sha256, byte[]? Content)
{
    // A larger file is refused by the reader; its bytes are only counted and hashed.
    private const long KeptInMemory = 256L * 1024 * 1024;

    /// <summary>The same file for the readers, without opening it again.</summary>
    public ReportFile ForReading => Content is null ? File : ReportFile.InMemory(File.Name, Content);

    public static async Task<HashedFile> OfAsync(ReportFile file, CancellationToken cancellationToken)
    {
        try
        {
            await using var stream = file.Open();
            if (file.Length > KeptInMemory)
            {
                return new HashedFile(file, Convert.ToHexStringLower(await SHA256.HashDataAsync(stream, cancellationToken)), null);
            }

            var content = new byte[file.Length];
            var read = await stream.ReadAtLeastAsync(content, content.Length, throwOnEndOfStream: false, cancellationToken);
            content = read == content.Length ? content : content[..read];
            return new HashedFile(file, Convert.ToHexStringLower(SHA256.HashData(content)), content);
        }
        catch (Exception problem) when (ReportFile.IsUnreadable(problem))
        {
            return new HashedFile(file, null, null);
        }
    }
}
