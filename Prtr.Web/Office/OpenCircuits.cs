using System.Collections.Concurrent;

namespace Prtr.Web.Office;

/// <summary>
/// The circuits of interactive pages, those that wait for their browser to come back among them. Each holds its page in memory, so there are only so many, and one person has fewer; beyond that a
/// page says that it does not answer to what is typed. The cabinet's forms need none.
/// </summary>
public sealed class OpenCircuits
{
    /// <summary>Of everybody.</summary>
    public const int Most = 200;

    /// <summary>Of one person: tabs, and those that were left a moment ago.</summary>
    public const int MostOfOne = 40;

    private readonly ConcurrentDictionary<string, long> open = new(StringComparer.Ordinal);

    public int Count => open.Count;

    /// <summary>Whether the person may open another.</summary>
    public bool HasRoom(long accountId) => open.Count < Most && open.Values.Count(one => one == accountId) < MostOfOne;

    /// <returns>False when there is no room.</returns>
    public bool TryAdd(string circuit, long accountId) => HasRoom(accountId) && open.TryAdd(circuit, accountId);

    public void Remove(string circuit) => open.TryRemove(circuit, out _);
}
