using System.Runtime.CompilerServices;
using Prtr.Search.Register;

namespace Prtr.Search.Queries;

/// <summary>A data release whose answers can be watched: what was asked, by which engine it was answered, and how long that took. Never what was asked for.</summary>
/// <param name="engine">What the engine is called in spans and figures: <c>embedded</c>, <c>elasticsearch</c> or <c>database</c>.</param>
internal sealed class WatchedRelease(IRegisterSearch release, string engine) : IRegisterSearch
{
    public Task<PublishedState> StateAsync(CancellationToken cancellationToken) => release.StateAsync(cancellationToken);

    public async Task<SearchAnswer> SearchAsync(RegisterQuery query, CancellationToken cancellationToken)
    {
        using var measure = SearchMeasure.Begin(engine, "search");
        return await release.SearchAsync(query, cancellationToken);
    }

    public IAsyncEnumerable<PublicRecord> RecordsAsync(RegisterQuery query, CancellationToken cancellationToken) =>
        StreamAsync("records", release.RecordsAsync(query, cancellationToken), cancellationToken);

    public async Task<IRecordGroups?> GroupsAsync(RecordGrouping grouping, CancellationToken cancellationToken)
    {
        using var measure = SearchMeasure.Begin(engine, "groups");
        return await release.GroupsAsync(grouping, cancellationToken);
    }

    public IAsyncEnumerable<FacilityHit> FacilitiesAsync(RegisterQuery query, CancellationToken cancellationToken) =>
        StreamAsync("facilities", release.FacilitiesAsync(query, cancellationToken), cancellationToken);

    public async Task<QueryNames> NamesAsync(string language, CancellationToken cancellationToken)
    {
        using var measure = SearchMeasure.Begin(engine, "names");
        return await release.NamesAsync(language, cancellationToken);
    }

    public async Task<IReadOnlyList<Suggestion>> SuggestAsync(string text, string language, int count, CancellationToken cancellationToken)
    {
        using var measure = SearchMeasure.Begin(engine, "suggest");
        return await release.SuggestAsync(text, language, count, cancellationToken);
    }

    // A stream that nobody watches is handed on as it is.
    private IAsyncEnumerable<T> StreamAsync<T>(string question, IAsyncEnumerable<T> items, CancellationToken cancellationToken) =>
        SearchMeasure.IsWatched ? MeasuredAsync(question, items, cancellationToken) : items;

    private async IAsyncEnumerable<T> MeasuredAsync<T>(string question, IAsyncEnumerable<T> items, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var measure = SearchMeasure.Begin(engine, question);
        await foreach (var item in items.WithCancellation(cancellationToken))
        {
            yield return item;
        }
    }
}
