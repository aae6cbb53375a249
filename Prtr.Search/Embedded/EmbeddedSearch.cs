using System.Runtime.CompilerServices;
using Prtr.Search.Database;
using Prtr.Search.Queries;
using Prtr.Search.Reference;
using Prtr.Search.Register;
using Prtr.Search.Suggestions;

namespace Prtr.Search.Embedded;

/// <summary>
/// Answers from the index in memory, which is replaced as a whole when a later data release is published: a reader sees one release or the next, never a mixture.
/// </summary>
public sealed class EmbeddedSearch(RegisterDatabase database, ReferenceData reference) : IRegisterSearch, IRefreshable, IDisposable
{
    private readonly SemaphoreSlim loading = new(1, 1);
    private volatile Held? held;

    public async Task<bool> RefreshAsync(CancellationToken cancellationToken)
    {
        if (held is { } current && current.Index.State.Release == await PublishedSnapshot.LatestReleaseAsync(database, cancellationToken))
        {
            return false;
        }

        await loading.WaitAsync(cancellationToken);
        try
        {
            var latest = await PublishedSnapshot.LatestReleaseAsync(database, cancellationToken);
            if (held is { } meanwhile && meanwhile.Index.State.Release == latest)
            {
                return false;
            }

            held = new Held(await LoadAsync(latest, cancellationToken), reference);
            return true;
        }
        finally
        {
            loading.Release();
        }
    }

    /// <summary>The index that answers, loaded when it is first asked for.</summary>
    public async Task<EmbeddedIndex> IndexAsync(CancellationToken cancellationToken) => (await HeldAsync(cancellationToken)).Index;

    public async Task<PublishedState> StateAsync(CancellationToken cancellationToken) => (await IndexAsync(cancellationToken)).State;

    public async Task<SearchAnswer> SearchAsync(RegisterQuery query, CancellationToken cancellationToken) =>
        (await IndexAsync(cancellationToken)).Search(query);

    public async IAsyncEnumerable<PublicRecord> RecordsAsync(RegisterQuery query, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        foreach (var record in (await IndexAsync(cancellationToken)).Records(query))
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return record;
        }
    }

    public async IAsyncEnumerable<FacilityHit> FacilitiesAsync(RegisterQuery query, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        foreach (var facility in (await IndexAsync(cancellationToken)).Facilities(query))
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return facility;
        }
    }

    public async Task<QueryNames> NamesAsync(string language, CancellationToken cancellationToken)
    {
        var names = (await HeldAsync(cancellationToken)).Names;
        return names.In(language);
    }

    public async Task<IReadOnlyList<Suggestion>> SuggestAsync(string text, string language, int count, CancellationToken cancellationToken) =>
        (await HeldAsync(cancellationToken)).Suggestions.Suggest(text, language, count);

    public void Dispose() => loading.Dispose();

    // Without the file the next start is only slower, so a directory that cannot be written to is no reason not to answer.
    private async Task<EmbeddedIndex> LoadAsync(DataRelease release, CancellationToken cancellationToken)
    {
        var file = new SnapshotFile(database, reference);
        if (await file.ReadAsync(release, cancellationToken) is { } kept)
        {
            return kept;
        }

        var index = await EmbeddedIndex.LoadAsync(database, reference, cancellationToken);
        try
        {
            file.Write(index);
        }
        catch (Exception unwritable) when (unwritable is IOException or UnauthorizedAccessException)
        {
        }

        return index;
    }

    private async ValueTask<Held> HeldAsync(CancellationToken cancellationToken)
    {
        if (held is null)
        {
            await RefreshAsync(cancellationToken);
        }

        return held!;
    }

    /// <summary>An index with what is derived from it on first use.</summary>
    private sealed class Held(EmbeddedIndex index, ReferenceData reference)
    {
        private readonly Lazy<PublishedNames> names = new(() => index.MakeNames());
        private readonly Lazy<SuggestionIndex> suggestions = new(() => new SuggestionIndex(reference, index.Data.Reports));

        public EmbeddedIndex Index => index;

        public PublishedNames Names => names.Value;

        public SuggestionIndex Suggestions => suggestions.Value;
    }
}
