using System.Globalization;

namespace Prtr.Search.Queries;

/// <summary>A parameter that stands once and cannot be negated.</summary>
/// <param name="Read">Its text in an address; null when it says nothing beyond the default.</param>
/// <param name="Write">The query with the value; null when the value is not well shaped.</param>
internal sealed record SingleParameter(string Name, Func<RegisterQuery, string?> Read, Func<RegisterQuery, string, RegisterQuery?> Write)
{
    /// <summary>How much may be asked for with it; null when any well-shaped value may.</summary>
    public AskedLimit? Limit { get; init; }

    /// <summary>Whether a value is well shaped but beyond the limit.</summary>
    public Func<string, bool> Exceeds { get; init; } = _ => false;

    public static SingleParameter Text { get; } = new("q", query => query.Text, (query, text) => text.Length <= AskedLimit.Text.Most ? query with { Text = text } : null)
    {
        Limit = AskedLimit.Text, Exceeds = text => text.Length > AskedLimit.Text.Most,
    };

    /// <summary>What narrows the search, in the order in which it is written.</summary>
    public static IReadOnlyList<SingleParameter> Conditions { get; } =
    [
        new("bbox", query => query.Box is { } box ? QueryValues.Format(box) : null, (query, text) => QueryValues.Box(text, out var box) ? query with { Box = box } : null),
        new("near", query => query.Near is { } near ? QueryValues.Format(near) : null, (query, text) => QueryValues.Near(text, out var near) ? query with { Near = near } : null)
        {
            Limit = AskedLimit.Near, Exceeds = QueryValues.IsTooFar,
        },
        new("activity_role", query => query.ActivityRole == ActivityRole.Any ? null : QueryValues.Code(query.ActivityRole), (query, text) => QueryValues.OneOf<ActivityRole>(text, QueryValues.Code, out var role) ? query with { ActivityRole = role } : null),
        new("accidental", query => YesOrNo(query.Accidental), (query, text) => QueryValues.YesOrNo(text, out var yes) ? query with { Accidental = yes } : null),
        new("withheld", query => YesOrNo(query.Withheld), (query, text) => QueryValues.YesOrNo(text, out var yes) ? query with { Withheld = yes } : null),
    ];

    /// <summary>How the answer is shown.</summary>
    public static IReadOnlyList<SingleParameter> Presentation { get; } =
    [
        new("view", query => query.View == ResultView.Facilities ? null : QueryValues.Code(query.View), (query, text) => QueryValues.OneOf<ResultView>(text, QueryValues.Code, out var view) ? query with { View = view } : null),
        new("sort", query => query.Order == ResultOrder.Default ? null : Format(query.Order), (query, text) => QueryValues.Order(text, out var order) ? query with { Order = order } : null),
        new("page", query => query.Page == 1 ? null : Format(query.Page), (query, text) => QueryValues.Number(text, (int)AskedLimit.Page.Most, out var page) ? query with { Page = page } : null)
        {
            Limit = AskedLimit.Page, Exceeds = AskedLimit.Page.IsBelow,
        },
        new("size", query => query.Size == RegisterQuery.DefaultSize ? null : Format(query.Size), (query, text) => QueryValues.Number(text, RegisterQuery.LargestSize, out var size) ? query with { Size = size } : null)
        {
            Limit = AskedLimit.Size, Exceeds = AskedLimit.Size.IsBelow,
        },
    ];

    private static string? YesOrNo(bool? value) => value switch { true => "yes", false => "no", null => null };

    private static string Format(ResultOrder order) => (order.Descending ? "-" : "") + QueryValues.Code(order.Key);

    private static string Format(int number) => number.ToString(CultureInfo.InvariantCulture);
}
