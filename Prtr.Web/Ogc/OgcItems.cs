using System.Globalization;
using Microsoft.Extensions.Primitives;
using Prtr.Search.Queries;
using Prtr.Web.Endpoints;

namespace Prtr.Web.Ogc;

/// <summary>Which features of a collection a request asks for (OGC API Features, part 1): of all years unless <c>datetime</c> says otherwise.</summary>
/// <param name="Offset">How many matching features stand before the first of this page.</param>
/// <param name="Wrong">A value that cannot be read, with what is allowed; null when all can.</param>
public sealed record OgcItems(RegisterQuery Query, int Limit, int Offset, IReadOnlyList<QueryProblem> Problems, (string Parameter, string Value, string Allowed)? Wrong) : IAsked
{
    public const int DefaultLimit = 100;

    /// <summary>A larger limit is taken for this one.</summary>
    public const int LargestLimit = 10_000;

    /// <summary>The names under which features show what the query filters by.</summary>
    private static readonly Dictionary<string, string> Properties = new()
    {
        ["facility_id"] = "facility",
        ["operator_bin"] = "operator",
        ["region_kato"] = "region",
    };

    private static readonly string[] Own = ["limit", "offset", "bbox", "bbox-crs", "crs", "datetime", OgcFormat.Parameter, "lang"];
    private static readonly string[] OfPages = ["view", "sort", "page", "size", "year"];

    /// <summary>What features can be filtered by.</summary>
    public static IReadOnlyList<string> Filters { get; } = [.. Properties.Keys, .. RegisterQuery.ParameterNames.Except(Own).Except(OfPages)];

    public static ValueTask<OgcItems> BindAsync(HttpContext context) => ValueTask.FromResult(Read(context.Request.Query));

    private static OgcItems Read(IQueryCollection asked)
    {
        var filters = asked.Where(pair => !Own.Contains(pair.Key))
            .Select(pair => new KeyValuePair<string, StringValues>(Properties.GetValueOrDefault(pair.Key, OfPages.Contains(pair.Key) ? pair.Key + "?" : pair.Key), pair.Value));
        var read = RegisterQuery.Parse(filters);
        var box = OgcValues.Box(asked["bbox"]);
        var years = OgcValues.Years(asked["datetime"]);
        var query = read.Query with { Box = box, Years = years is { } range ? new(false, Selection<YearRange>.Of(range)) : YearSelection.Everything };
        var limit = Number(asked["limit"], DefaultLimit, int.MaxValue);
        var offset = Number(asked["offset"], 0, (int)AskedLimit.Offset.Most);
        var tooFar = AskedLimit.Offset.IsBelow(asked["offset"].ToString()) ? new QueryProblem(QueryProblemKind.TooMuch, "offset", asked["offset"].ToString()) { Limit = AskedLimit.Offset } : null;
        return new(query, Math.Min(limit ?? 0, LargestLimit), offset ?? 0, tooFar is null ? read.Problems : [.. read.Problems, tooFar], Wrong());

        (string, string, string)? Wrong() =>
            limit is null or 0 ? ("limit", asked["limit"].ToString(), string.Create(CultureInfo.InvariantCulture, $"1-{LargestLimit}"))
            : offset is null ? ("offset", asked["offset"].ToString(), string.Create(CultureInfo.InvariantCulture, $"0-{AskedLimit.Offset.Most}"))
            : box is null && asked["bbox"].Count > 0 ? ("bbox", asked["bbox"].ToString(), "west,south,east,north")
            : years is null && asked["datetime"].Count > 0 ? ("datetime", asked["datetime"].ToString(), "2022-01-01T00:00:00Z, 2018-01-01/2022-12-31, 2018-01-01/.., ../2022-12-31")
            : OgcValues.OtherReferenceSystem(asked) is { } other ? (other, asked[other].ToString(), OgcValues.Crs84)
            : null;
    }

    private static int? Number(string? text, int absent, int largest) =>
        string.IsNullOrEmpty(text) ? absent
        : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number <= largest ? number
        : null;
}
