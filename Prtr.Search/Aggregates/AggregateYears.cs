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

    /// <summary>Exactly the years read; at least one is there to read.</summary>
    public YearSelection Selection => new(false, Selection<YearRange>.Of(Read.Select(year => new YearRange(year, year))));

    /// <summary>Whether there is a published year before this one to compare with.</summary>
    public bool HasBefore(int year) => Read.Contains(year - 1);
}
