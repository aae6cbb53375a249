using Prtr.Search.Queries;

namespace Prtr.Search.Elasticsearch;

/// <summary>The index, and its standby while it is away or too slow: readers always get an answer, the same one.</summary>
public sealed class FallbackSearch(ElasticsearchSearch index, Standby standby, SearchAvailability availability) : ISearchEngine, IRefreshable
{
    private readonly LatestShown shown = new();

    public async Task<IRegisterSearch> OpenAsync(CancellationToken cancellationToken)
    {
        if (availability.Away is null)
        {
            try
            {
                return await OpenIndexAsync(cancellationToken);
            }
            catch (ElasticsearchException problem)
            {
                availability.MarkAway(problem.Message);
            }
        }

        return await standby.OpenAsync(shown, cancellationToken);
    }

    /// <summary>Never fails because of the index; while that is away, what stands by is brought to the latest release.</summary>
    public async Task<bool> RefreshAsync(CancellationToken cancellationToken)
    {
        try
        {
            return await index.RefreshAsync(cancellationToken);
        }
        catch (ElasticsearchException problem)
        {
            availability.MarkAway(problem.Message);
            return await standby.RefreshAsync(cancellationToken);
        }
    }

    private async Task<IRegisterSearch> OpenIndexAsync(CancellationToken cancellationToken)
    {
        var opened = await index.OpenAsync(cancellationToken);
        var state = await opened.StateAsync(cancellationToken);
        return shown.TryShow(state.Release)
            ? new FallbackRelease(opened, state, standby, availability)
            : throw new ElasticsearchException($"The index holds data release {state.Release.Name}, and a later one was published while it was away; the relay of the site brings it up to date.");
    }
}
