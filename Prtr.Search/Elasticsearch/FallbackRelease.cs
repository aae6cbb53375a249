using System.Runtime.CompilerServices;
using Prtr.Search.Queries;
using Prtr.Search.Register;

namespace Prtr.Search.Elasticsearch;

/// <summary>A data release that the index shows; what the index does not answer any more, the standby answers about the same release.</summary>
internal sealed class FallbackRelease(IRegisterSearch index, PublishedState state, Standby standby, SearchAvailability availability) : IRegisterSearch
{
    public Task<PublishedState> StateAsync(CancellationToken cancellationToken) => Task.FromResult(state);

    public Task<SearchAnswer> SearchAsync(RegisterQuery query, CancellationToken cancellationToken) =>
        AskAsync(search => search.SearchAsync(query, cancellationToken), cancellationToken);

    public IAsyncEnumerable<PublicRecord> RecordsAsync(RegisterQuery query, CancellationToken cancellationToken) =>
        StreamAsync(search => search.RecordsAsync(query, cancellationToken), cancellationToken);

    /// <summary>From memory where that holds the release: there a group costs a fraction of what it costs the server.</summary>
    public async Task<IRecordGroups?> GroupsAsync(RecordGrouping grouping, CancellationToken cancellationToken) =>
        await standby.LoadedAsync(state.Release, cancellationToken) is { } loaded
            ? await loaded.GroupsAsync(grouping, cancellationToken)
            : await AskAsync(search => search.GroupsAsync(grouping, cancellationToken), cancellationToken);

    public IAsyncEnumerable<FacilityHit> FacilitiesAsync(RegisterQuery query, CancellationToken cancellationToken) =>
        StreamAsync(search => search.FacilitiesAsync(query, cancellationToken), cancellationToken);

    public Task<QueryNames> NamesAsync(string language, CancellationToken cancellationToken) =>
        AskAsync(search => search.NamesAsync(language, cancellationToken), cancellationToken);

    public Task<IReadOnlyList<Suggestion>> SuggestAsync(string text, string language, int count, CancellationToken cancellationToken) =>
        AskAsync(search => search.SuggestAsync(text, language, count, cancellationToken), cancellationToken);

    private async Task<T> AskAsync<T>(Func<IRegisterSearch, Task<T>> ask, CancellationToken cancellationToken)
    {
        if (availability.Away is null)
        {
            try
            {
                var answer = await ask(index);
                availability.MarkAnswering();
                return answer;
            }
            catch (ElasticsearchException problem)
            {
                availability.MarkAway(problem.Message);
            }
        }

        return await ask(await standby.OpenAsync(state.Release, cancellationToken));
    }

    // Every engine has the same order, so when the index breaks off in the middle the standby goes on where it stood.
    private async IAsyncEnumerable<T> StreamAsync<T>(Func<IRegisterSearch, IAsyncEnumerable<T>> ask, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var given = 0;
        if (availability.Away is null)
        {
            await using var items = ask(index).GetAsyncEnumerator(cancellationToken);
            while (await MoveNextAsync(items) is { } more)
            {
                if (!more)
                {
                    yield break;
                }

                given++;
                yield return items.Current;
            }
        }

        await foreach (var item in ask(await standby.OpenAsync(state.Release, cancellationToken)).Skip(given).WithCancellation(cancellationToken))
        {
            yield return item;
        }
    }

    // Null when the index breaks off.
    private async ValueTask<bool?> MoveNextAsync<T>(IAsyncEnumerator<T> items)
    {
        try
        {
            return await items.MoveNextAsync();
        }
        catch (ElasticsearchException problem)
        {
            availability.MarkAway(problem.Message);
            return null;
        }
    }
}
