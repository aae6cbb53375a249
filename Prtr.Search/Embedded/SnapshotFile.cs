using System.Security.Cryptography;
using System.Text;
using Prtr.Search.Database;
using Prtr.Search.Files;
using Prtr.Search.Reference;
using Prtr.Search.Register;
using Prtr.Search.Text;

namespace Prtr.Search.Embedded;

/// <summary>The index as a file beside the database, for a quick start. It can be deleted at any time; one that does not fit is as good as none.</summary>
public sealed class SnapshotFile(RegisterDatabase database, ReferenceData reference)
{
    /// <summary>Where it stands.</summary>
    public string Path { get; } = System.IO.Path.Combine(database.Directory, "search-index.bin");

    /// <summary>The index of the release; null when there is no file of it or it is damaged.</summary>
    public async Task<EmbeddedIndex?> ReadAsync(DataRelease release, CancellationToken cancellationToken)
    {
        try
        {
            var bytes = await File.ReadAllBytesAsync(Path, cancellationToken);
            return SnapshotReader.Read(bytes, Stamp(release)) is { } data ? new EmbeddedIndex(data) : null;
        }
        catch (Exception missing) when (missing is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>Puts the index in the place of the file before, or leaves that as it is.</summary>
    /// <exception cref="IOException">The directory cannot be written to.</exception>
    public void Write(EmbeddedIndex index)
    {
        using var unfinished = new UnfinishedFile(Path);
        using (var file = unfinished.Create(1 << 20))
        {
            SnapshotWriter.Write(file, Stamp(index.State.Release), index.Data);
        }

        unfinished.Finish();
    }

    // Another build may fold words or number columns differently, and the words of codes come from the reference tables.
    private string Stamp(DataRelease release)
    {
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', RegisterTexts.OfCodes(reference)))));
        return $"prtr index, build {typeof(SnapshotFile).Module.ModuleVersionId:N}, release {release.Id} {release.Tag} {release.PublishedAt.UtcTicks}, names {hash}";
    }
}
