using Prtr.Search.Queries;
using Prtr.Web.Endpoints.OpenApi.Shapes;

namespace Prtr.Web.Endpoints;

/// <summary>The totals of all published years, counted once for as long as the release is the same: programs ask for them first, and again and again.</summary>
public sealed class KeptYears
{
    private volatile Kept? kept;

    public async Task<PublishedYears> OfAsync(IRegisterSearch register, CancellationToken cancellationToken)
    {
        var state = await register.StateAsync(cancellationToken);
        if (kept is { } known && known.Tag == state.Release.Tag)
        {
            return known.Years;
        }

        var years = new List<PublishedYear>();
        foreach (var year in state.Years)
        {
            var scope = RegisterQuery.Empty with { Years = new(false, Selection<YearRange>.Of(new YearRange(year, year))), Size = 1 };
            years.Add(new PublishedYear(year, TotalShape.Of(await register.SearchAsync(scope, cancellationToken))));
        }

        var counted = new PublishedYears(state.Release.Name, years);
        kept = new(state.Release.Tag, counted);
        return counted;
    }

    private sealed record Kept(string Tag, PublishedYears Years);
}
