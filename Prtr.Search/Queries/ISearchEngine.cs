namespace Prtr.Search.Queries;

/// <summary>What answers over the published register: an index in memory, a search server, the database.</summary>
public interface ISearchEngine
{
    /// <summary>Opens the data release that is current now. Whatever is published afterwards, all that the opened one is asked is answered from that release.</summary>
    Task<IRegisterSearch> OpenAsync(CancellationToken cancellationToken);
}
