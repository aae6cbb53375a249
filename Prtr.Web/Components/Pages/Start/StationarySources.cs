using Prtr.Search.Queries;

namespace Prtr.Web.Components.Pages.Start;

/// <summary>How many stationary sources the facilities of the latest year have together, kept for as long as the release is the same.</summary>
public sealed class StationarySources
{
    private volatile Kept? kept;

    public async Task<int> OfLatestYearAsync(IRegisterSearch register, CancellationToken cancellationToken)
    {
        var tag = (await register.StateAsync(cancellationToken)).Release.Tag;
        if (kept is { } known && known.Tag == tag)
        {
            return known.Sum;
        }

        var sum = 0;
        await foreach (var hit in register.FacilitiesAsync(RegisterQuery.Empty, cancellationToken))
        {
            sum += hit.Facility.StationarySources;
        }

        kept = new(tag, sum);
        return sum;
    }

    // In one reference, or a reader could see the tag of one release with the sum of another.
    private sealed record Kept(string Tag, int Sum);
}
