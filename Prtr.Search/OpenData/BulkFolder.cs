using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text.Json;
using Prtr.Search.Database;
using Prtr.Search.Exports;
using Prtr.Search.Files;
using Prtr.Search.OpenData.Sqlite;
using Prtr.Search.Reference;
using Prtr.Search.Register;

namespace Prtr.Search.OpenData;

/// <summary>
/// The bulk files on disk. A file is made when it is first asked for, beside its place, and then moved there in one step:
/// several processes may make the same one at once, since the same release gives the same bytes. Any file may be deleted; it is made again. What is being made when the folder is disposed of, with the site, is left out.
/// </summary>
/// <param name="notice">What is to be said with the data wherever they go; null when there is nothing.</param>
/// <param name="mostBytes">How much room files may take: beyond it, those of former releases go, longest unread first.</param>
/// <param name="root">Where files are kept.</param>
/// <param name="gate">What making one has to pass; null for a gate of its own.</param>
public sealed class BulkFolder(RegisterDatabase database, ReferenceData reference, string? notice, long mostBytes, string root, HeavyGate? gate = null) : IAsyncDisposable
{
    private readonly HeavyGate gate = gate ?? new(atOnce: 1);
    private readonly BulkRoom room = new(root, mostBytes);
    private readonly ConcurrentDictionary<string, Lazy<Task<KeptFile>>> making = new(StringComparer.Ordinal);
    private readonly CancellationTokenSource ending = new();

    /// <summary>Where a register keeps them.</summary>
    public static string In(RegisterDatabase database) => Path.Combine(database.Directory, "open-data");

    /// <summary>The file, made if it is not there, however long that takes. Who stops waiting does not stop its making.</summary>
    public async Task<KeptFile> GetAsync(DataRelease release, BulkFile file, CancellationToken cancellationToken)
    {
        if (await FindAsync(release, file, cancellationToken) is { } kept)
        {
            return kept;
        }

        var path = PathOf(release, file);
        return await making.GetOrAdd(path, _ => new(() => HeavyThreads.OfFiles.RunAsync(async () => await MakeAsync(release, file, path, await gate.EnterAsync(ending.Token))))).Value
            .WaitAsync(cancellationToken);
    }

    /// <summary>The same for who may be sent away: null when the file is not there and too much is being made to begin with it.</summary>
    public async Task<KeptFile?> TryGetAsync(DataRelease release, BulkFile file, CancellationToken cancellationToken)
    {
        if (await FindAsync(release, file, cancellationToken) is { } kept)
        {
            return kept;
        }

        var path = PathOf(release, file);
        if (making.TryGetValue(path, out var begun))
        {
            return await begun.Value.WaitAsync(cancellationToken);
        }

        if (await gate.TryEnterAsync(cancellationToken) is not { } pass)
        {
            return null;
        }

        var mine = new Lazy<Task<KeptFile>>(() => HeavyThreads.OfFiles.RunAsync(() => MakeAsync(release, file, path, pass)));
        var made = making.GetOrAdd(path, mine);
        if (made != mine)
        {
            pass.Dispose();
        }

        return await made.Value.WaitAsync(cancellationToken);
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

    /// <summary>Gives up what is being made, and waits until it is gone. Files that are whole stay.</summary>
    public async ValueTask DisposeAsync()
    {
        await ending.CancelAsync();
        await Task.WhenAll(making.Values.Select(begun => (Task)begun.Value)).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        ending.Dispose();
    }

    private async Task<KeptFile> MakeAsync(DataRelease release, BulkFile file, string path, HeavyPass pass)
    {
        try
        {
            return await MakeNowAsync(release, file, path);
        }
        finally
        {
            pass.Dispose();
            making.TryRemove(path, out _);
        }
    }

    private async Task<KeptFile> MakeNowAsync(DataRelease release, BulkFile file, string path)
    {
        ending.Token.ThrowIfCancellationRequested();
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        using var whole = new UnfinishedFile(path);
        using var about = new UnfinishedFile(path + KeptFile.FactsEnding);
        var rows = await WriteAsync(release, file, whole);
        var facts = await FactsAsync(release, file, rows, whole.Path);
        await using (var stream = about.Create())
        {
            await JsonSerializer.SerializeAsync(stream, facts, BulkJson.Default.BulkFacts, ending.Token);
        }

        whole.Finish();
        about.Finish();
        room.Make(Path.GetDirectoryName(path)!);
        return new(path, facts);
    }

    private async Task<long> WriteAsync(DataRelease release, BulkFile file, UnfinishedFile whole)
    {
        await using var snapshot = await PublishedSnapshot.OpenAsync(database, release, ending.Token);
        var source = new BulkSource(new ReleasedData(snapshot, release), reference, notice);
        if (file.Table is null)
        {
            return await SqliteFile.WriteAsync(whole.Path, source, ending.Token);
        }

        await using var stream = whole.Create();
        return await file.Table.WriteAsync(file, source, stream, ending.Token);
    }

    private async Task<BulkFacts> FactsAsync(DataRelease release, BulkFile file, long rows, string path)
    {
        await using var written = File.OpenRead(path);
        var hash = Convert.ToHexStringLower(await SHA256.HashDataAsync(written, ending.Token));
        return new(file.Name, release.Name, written.Length, hash, rows);
    }

    private string PathOf(DataRelease release, BulkFile file) => Path.Combine(root, release.Tag, file.Name);
}
