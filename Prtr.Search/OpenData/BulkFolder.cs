using System.Collections.Concurrent;
using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using Prtr.Search.Database;
using Prtr.Search.OpenData.Files;
using Prtr.Search.OpenData.Sqlite;
using Prtr.Search.Reference;
using Prtr.Search.Register;

namespace Prtr.Search.OpenData;

/// <summary>
/// The bulk files on disk. A file is made when it is first asked for, beside its place, and then moved there in one step:
/// several processes may make the same one at once, since the same release gives the same bytes. Any file may be deleted; it is made again.
/// </summary>
/// <param name="notice">What is to be said with the data wherever they go; null when there is nothing.</param>
/// <param name="mostBytes">How much room files may take: beyond it, those of former releases go, longest unread first.</param>
/// <param name="root">Where files are kept.</param>
public sealed class BulkFolder(RegisterDatabase database, ReferenceData reference, string? notice, long mostBytes, string root) : IDisposable
{
    private const string Unfinished = ".part";

    /// <summary>How many files are made at once at most, so that readers of pages keep their processors.</summary>
    private const int MaxConcurrent = 2;

    private readonly SemaphoreSlim free = new(MaxConcurrent);
    private readonly ConcurrentDictionary<string, Lazy<Task<KeptFile>>> making = new(StringComparer.Ordinal);

    /// <summary>The file, made now if it is not there. Who stops waiting does not stop its making.</summary>
    public async Task<KeptFile> GetAsync(DataRelease release, BulkFile file, CancellationToken cancellationToken)
    {
        if (await FindAsync(release, file, cancellationToken) is { } kept)
        {
            return kept;
        }

        var path = PathOf(release, file);
        return await making.GetOrAdd(path, _ => new(() => Task.Run(() => MakeAsync(release, file, path)))).Value.WaitAsync(cancellationToken);
    }

    /// <summary>The file if it is there already, else null.</summary>
    public async Task<KeptFile?> FindAsync(DataRelease release, BulkFile file, CancellationToken cancellationToken)
    {
        var path = PathOf(release, file);
        try
        {
            await using var facts = File.OpenRead(path + KeptFile.FactsEnding);
            var read = await JsonSerializer.DeserializeAsync(facts, BulkJson.Default.BulkFacts, cancellationToken);
            return read is not null && new FileInfo(path) is { Exists: true } there && there.Length == read.Bytes ? new(path, read) : null;
        }
        catch (Exception missing) when (missing is IOException or UnauthorizedAccessException or JsonException)
        {
            return null;
        }
    }

    public void Dispose() => free.Dispose();

    private async Task<KeptFile> MakeAsync(DataRelease release, BulkFile file, string path)
    {
        await free.WaitAsync();
        try
        {
            return await MakeNowAsync(release, file, path);
        }
        finally
        {
            free.Release();
            making.TryRemove(path, out _);
        }
    }

    private async Task<KeptFile> MakeNowAsync(DataRelease release, BulkFile file, string path)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var beside = $"{path}.{Guid.NewGuid():N}{Unfinished}";
        try
        {
            var table = await WriteAsync(release, file, beside);
            var facts = await FactsAsync(release, file, table, beside);
            await File.WriteAllBytesAsync(beside + KeptFile.FactsEnding, JsonSerializer.SerializeToUtf8Bytes(facts, BulkJson.Default.BulkFacts));
            File.Move(beside, path, overwrite: true);
            File.Move(beside + KeptFile.FactsEnding, path + KeptFile.FactsEnding, overwrite: true);
            MakeRoom(Path.GetDirectoryName(path)!);
            return new(path, facts);
        }
        finally
        {
            File.Delete(beside);
            File.Delete(beside + KeptFile.FactsEnding);
        }
    }

    private async Task<TableFacts> WriteAsync(DataRelease release, BulkFile file, string path)
    {
        await using var snapshot = await PublishedSnapshot.OpenAsync(database, CancellationToken.None);
        var source = new BulkSource(new ReleasedData(snapshot, release), reference, notice);
        if (file.Table is null)
        {
            return await SqliteFile.WriteAsync(path, source, CancellationToken.None);
        }

        await using var stream = new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.None, 1 << 16, useAsync: true);
        return await file.Table.WriteAsync(file, source, stream, CancellationToken.None);
    }

    private static async Task<BulkFacts> FactsAsync(DataRelease release, BulkFile file, TableFacts table, string path)
    {
        await using var written = File.OpenRead(path);
        var hash = Convert.ToHexStringLower(await SHA256.HashDataAsync(written));
        return new(file.Name, release.Name, written.Length, hash, table.Rows, table.Sums.ToDictionary(sum => sum.Key, sum => sum.Value.ToString(CultureInfo.InvariantCulture)));
    }

    private string PathOf(DataRelease release, BulkFile file) => Path.Combine(root, release.Tag, file.Name);

    private void MakeRoom(string keep)
    {
        var files = new DirectoryInfo(root).GetFiles("*", SearchOption.AllDirectories);
        var over = files.Sum(file => file.Length) - mostBytes;
        foreach (var file in files.Where(file => file.DirectoryName != keep && file.Extension != Unfinished).OrderBy(file => file.LastAccessTimeUtc))
        {
            if (over <= 0)
            {
                return;
            }

            over -= file.Length;
            file.Delete();
        }
    }
}
