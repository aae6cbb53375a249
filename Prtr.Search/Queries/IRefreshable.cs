namespace Prtr.Search.Queries;

/// <summary>An engine that holds a data release until it is told to look for a later one; those who have opened the former keep it.</summary>
public interface IRefreshable
{
    /// <summary>Takes over the latest data release if it is newer than the one held; cheap when it is not.</summary>
    /// <returns>Whether another one was taken over.</returns>
    Task<bool> RefreshAsync(CancellationToken cancellationToken);
}
