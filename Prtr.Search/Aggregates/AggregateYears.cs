using Prtr.Search.Queries;

namespace Prtr.Search.Aggregates;

/// <summary>The published years of a request.</summary>
/// <param name="Shown">Those that the query means, oldest first.</param>
/// <param name="Read">Those, and for a change the published ones before them.</param>
public sealed record AggregateYears(IReadOnlyList<int> Shown, IReadOnlyList<int> Read)
{
    public static AggregateYears Of(AggregateRequest request, PublishedState state)
    {
        int[] shown = [.. state.Years.Where(year => request.Query.Years.Holds(year, state.LatestYear))];
        var before = request.Change ? shown.Select(year => year - 1).Where(state.Years.Contains) : [];
        return new(shown, [.. shown.Union(before).Order()]);
    }

    /// <summary>Those of the years read that one of the years shown is compared with.</summary>
    public IReadOnlyList<int> Before => [.. Read.Where(year => Shown.Contains(year + 1))];

    /// <summary>Whether there is a published year before this one to compare with.</summary>
    public bool HasBefore(int year) => Read.Contains(year - 1);
}
