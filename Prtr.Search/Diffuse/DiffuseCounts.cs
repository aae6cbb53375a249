using System.Collections.Concurrent;
using Prtr.Search.Queries;

namespace Prtr.Search.Diffuse;

/// <summary>How many figures of diffuse sources queries find, asked once for as long as the release is the same: every page of a search says it.</summary>
public sealed class DiffuseCounts
{
    private const int Most = 4096;

    private volatile Kept kept = new("", []);

    /// <summary>The number of figures. What a query asks of facilities alone makes no other question of it.</summary>
    /// <param name="diffuse">Of the same release as <paramref name="register"/>.</param>
    public async Task<int> OfAsync(RegisterQuery query, DiffuseSearch diffuse, IRegisterSearch register, CancellationToken cancellationToken)
    {
        if (!DiffuseConditions.Concerns(query))
        {
            return 0;
        }

        var tag = (await register.StateAsync(cancellationToken)).Release.Tag;
        if (kept.Tag != tag || kept.Counts.Count >= Most)
        {
            kept = new(tag, []);
        }

        var (counts, asked) = (kept.Counts, DiffuseConditions.Meant(query));
        if (!counts.TryGetValue(asked, out var count))
        {
            counts[asked] = count = (await diffuse.SumsAsync(asked, [], cancellationToken))[0].Records;
        }

        return count;
    }

    private sealed record Kept(string Tag, ConcurrentDictionary<RegisterQuery, int> Counts);
}
