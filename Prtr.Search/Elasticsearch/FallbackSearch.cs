using System.Runtime.CompilerServices;
using Prtr.Search.Queries;
using Prtr.Search.Register;

namespace Prtr.Search.Elasticsearch;

/// <summary>Asks the index, and the database while the index is away or too slow: readers always get an answer, the same one, only later.</summary>
public sealed class FallbackSearch(ElasticsearchSearch index, IRegisterSearch database, SearchAvailability availability) : IRegisterSearch, IRefreshable
{
    /// <summary>Never fails because of the index.</summary>
    public async Task<bool> RefreshAsync(CancellationToken cancellationToken)
    {
        try
        {
            return await index.RefreshAsync(cancellationToken);
        }
        catch (ElasticsearchException problem)
        {
            availability.MarkAway(problem.Message);
            return false;
        }
    }

    public Task<PublishedState> StateAsync(CancellationToken cancellationToken) => AskAsync(search => search.StateAsync(cancellationToken));

    public Task<SearchAnswer> SearchAsync(RegisterQuery query, CancellationToken cancellationToken) => AskAsync(search => search.SearchAsync(query, cancellationToken));

    public IAsyncEnumerable<PublicRecord> RecordsAsync(RegisterQuery query, CancellationToken cancellationToken) =>
        StreamAsync(search => search.RecordsAsync(query, cancellationToken), cancellationToken);

    public IAsyncEnumerable<FacilityHit> FacilitiesAsync(RegisterQuery query, CancellationToken cancellationToken) =>
        StreamAsync(search => search.FacilitiesAsync(query, cancellationToken), cancellationToken);

    public Task<QueryNames> NamesAsync(string language, CancellationToken cancellationToken) => AskAsync(search => search.NamesAsync(language, cancellationToken));

    public Task<IReadOnlyList<Suggestion>> SuggestAsync(string text, string language, int count, CancellationToken cancellationToken) =>
        AskAsync(search => search.SuggestAsync(text, language, count, cancellationToken));

    private async Task<T> AskAsync<T>(Func<IRegisterSearch, Task<T>> ask)
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

        return await ask(database);
    }

    // Every engine has the same order, so when the index breaks off in the middle the database goes on where it stood.
    private async IAsyncEnumerable<T> StreamAsync<T>(Func<IRegisterSearch, IAsyncEnumerable<T>> ask, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var given = 0;
        var state = await StateAsync(cancellationToken);
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

        if (given > 0 && (await database.StateAsync(cancellationToken)).Release != state.Release)
        {
            throw new ElasticsearchException("The search index broke off in the middle of a list, and the database is at another data release: the list has to be asked for again.");
        }

        await foreach (var item in ask(database).Skip(given).WithCancellation(cancellationToken))
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
