using Microsoft.AspNetCore.Http.HttpResults;
using Prtr.Search.Places;
using Prtr.Search.Queries;
using Prtr.Search.Reference;
using Prtr.Web.Figures;

namespace Prtr.Web.Endpoints.Places;

/// <summary>Settlements by name, and the plants around a place, for programs.</summary>
public static class PlaceEndpoints
{
    /// <summary>Settlements that a text may mean, best first; the value is latitude, longitude and a radius, as <c>near</c> takes it.</summary>
    /// <param name="q">A name in any of the languages, or an address.</param>
    /// <param name="count">How many at most: 1 to 50, by default 8.</param>
    public static Results<Ok<IReadOnlyList<Suggestion>>, ProblemHttpResult> Find(ReferenceData reference, string? q = null, string? count = null)
    {
        var asked = AskedCompletions.Read(q, count);
        if (asked.Refused is { } refused)
        {
            return refused;
        }

        IReadOnlyList<Suggestion> found =
        [
            .. (asked.Text.Length == 0 ? [] : Gazetteer.Shipped.Find(asked.Text, asked.Count))
                .Select(place => new Suggestion("place", PlaceQuestion.Around(place.Point).Circle, PlaceNames.Whole(place, reference))),
        ];
        return TypedResults.Ok(found);
    }

    /// <summary>The plants around a place in the order of the page, with how far and where each is.</summary>
    public static async Task<IResult> JsonAsync(AskedQuery asked, HttpRequest request, IRegisterSearch register, ReferenceData reference, CancellationToken cancellationToken)
    {
        var written = request.Query["near"].ToString();
        if (asked.Query.Near is not { } near)
        {
            return Problems.BadValue("near", written, $"latitude,longitude,km (km: 1-{PlaceQuestion.MostKilometres})");
        }

        if (near.Kilometres > AskedLimit.Around.Most)
        {
            return Problems.BadQuery([new(QueryProblemKind.TooMuch, "near", written) { Limit = AskedLimit.Around }]);
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
