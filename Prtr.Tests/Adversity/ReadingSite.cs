using Prtr.Search.Database;
using Prtr.Search.Elasticsearch;
using Prtr.Search.Embedded;
using Prtr.Search.OpenData;
using Prtr.Search.Queries;
using Prtr.Search.Reference;
using Prtr.Search.Register;

namespace Prtr.Tests.Adversity;

/// <summary>An instance of the site as its readers know it: an index, bulk files of its own, and what they said.</summary>
internal sealed class ReadingSite : IAsyncDisposable
{
    private const long Plenty = 1L << 40;

    private static readonly RegisterQuery Everything = RegisterQuery.Empty with { Years = YearSelection.Everything, Size = 1 };

    private readonly SeenReleases seen;
    private readonly ISearchEngine search;
    private readonly IRefreshable held;
    private readonly BulkFiles files;
    private readonly BulkFolder folder;
    private DataRelease last = DataRelease.None;

    public ReadingSite(RegisterDatabase database, IndexServer? elasticsearch, string root, SeenReleases seen)
    {
        this.seen = seen;
        if (elasticsearch is null)
        {
            var embedded = new EmbeddedSearch(database, ReferenceData.Shipped);
            (search, held) = (embedded, embedded);
        }
        else
        {
            var index = new ElasticsearchSearch(elasticsearch, database, ReferenceData.Shipped);
            (search, held) = (index, index);
        }

        files = new BulkFiles(database);
        folder = new BulkFolder(database, ReferenceData.Shipped, null, Plenty, root);
    }

    /// <summary>Looks for a later release, asks it for its totals and a file; a release is never earlier than the one before, unless the register is another incarnation.</summary>
    public async Task LookAsync()
    {
        try
        {
            await LookOnceAsync();
        }
        catch (RegisterRestoredException)
        {
            // A site tells its reader to ask again.
        }
    }

    private async Task LookOnceAsync()
    {
        await held.RefreshAsync(default);
        var opened = await search.OpenAsync(default);
        var answer = await opened.SearchAsync(Everything, default);
        seen.Add(answer);
        Assert.Equal((await opened.StateAsync(default)).Release, answer.Release);
        Assert.True(answer.Release.Incarnation != last.Incarnation || answer.Release.Id >= last.Id, $"after release {last.Tag} came {answer.Release.Tag}");
        last = answer.Release;
        if (last.Id > 0 && (await files.OfAsync(last, default)).FirstOrDefault(file => file.Name == "reports.jsonl") is { } file)
        {
            seen.Add(last, file.Name, (await folder.GetAsync(last, file, default)).Facts.Sha256);
        }
    }

    public ValueTask DisposeAsync()
    {
        (search as IDisposable)?.Dispose();
        return ValueTask.CompletedTask;
    }
}
