using System.Globalization;
using Microsoft.AspNetCore.Http.HttpResults;
using Prtr.Search.Places;
using Prtr.Search.Queries;
using Prtr.Search.Reference;
using Prtr.Web.Figures;

namespace Prtr.Web.Endpoints.Places;

/// <summary>Settlements by name, and the plants around a place, for programs.</summary>
public static class PlaceEndpoints
{
    private const int MostPlaces = 50;
    private const int LongestText = 200;
    private const double LargestRadius = 50;

    /// <summary>Settlements that a text may mean, best first; the value is latitude, longitude and a radius, as <c>near</c> takes it.</summary>
    /// <param name="q">A name in any of the languages, or an address.</param>
    /// <param name="count">How many at most: 1 to 50, by default 8.</param>
    public static Results<Ok<IReadOnlyList<Suggestion>>, ProblemHttpResult> Find(ReferenceData reference, string? q = null, string? count = null)
    {
        var most = 8;
        if (count is not null && (!int.TryParse(count, NumberStyles.None, CultureInfo.InvariantCulture, out most) || most is < 1 or > MostPlaces))
        {
            return Problems.BadValue("count", count, $"1-{MostPlaces}");
        }

        var text = q?.Trim() ?? "";
        IReadOnlyList<Suggestion> found =
        [
            .. (text.Length is 0 or > LongestText ? [] : Gazetteer.Shipped.Find(text, most))
                .Select(place => new Suggestion("place", PlaceQuestion.Around(place.Point).Circle, PlaceNames.Whole(place, reference))),
        ];
        return TypedResults.Ok(found);
    }

    /// <summary>The plants around a place in the order of the page, with how far and where each is.</summary>
    public static async Task<IResult> JsonAsync(AskedQuery asked, HttpRequest request, IRegisterSearch register, ReferenceData reference, CancellationToken cancellationToken)
    {
        if (asked.Query.Near is not { Kilometres: <= LargestRadius } near)
        {
            return Problems.BadValue("near", request.Query["near"].ToString(), "latitude,longitude,km (km: 1-50)");
        }

        if (!PlaceQuestion.IsOrder(request.Query["order"], out var order))
        {
            return Problems.BadValue("order", request.Query["order"].ToString(), string.Join(", ", Enum.GetValues<NearbyOrder>().Select(PlaceQuestion.Code)));
        }

        var state = await register.StateAsync(cancellationToken);
        var nearby = state.Years.Count == 0 ? null : await Nearby.ReadAsync(register, reference, near, state.Years, order, PlaceQuestion.Shown, cancellationToken);
        return new JsonAnswer(json => NearbyJson.Write(json, near, nearby, state.Release));
    }
}
