using Prtr.Search.Queries;
using Prtr.Search.Sql;

namespace Prtr.Search.Elasticsearch;

/// <summary>The index, and the database while the index is away or too slow: readers always get an answer, the same one, only later.</summary>
public sealed class FallbackSearch(ElasticsearchSearch index, SqlSearch database, SearchAvailability availability) : ISearchEngine, IRefreshable
{
    public async Task<IRegisterSearch> OpenAsync(CancellationToken cancellationToken)
    {
        if (availability.Away is null)
        {
            try
            {
                var opened = await index.OpenAsync(cancellationToken);
                return new FallbackRelease(opened, await opened.StateAsync(cancellationToken), database, availability);
            }
            catch (ElasticsearchException problem)
            {
                availability.MarkAway(problem.Message);
            }
        }

        return await database.OpenAsync(cancellationToken);
    }

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
}
