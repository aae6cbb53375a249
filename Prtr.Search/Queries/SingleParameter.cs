using System.Globalization;

namespace Prtr.Search.Queries;

/// <summary>A parameter that stands once and cannot be negated.</summary>
/// <param name="Read">Its text in an address; null when it says nothing beyond the default.</param>
/// <param name="Write">The query with the value; null when the value is not well shaped.</param>
internal sealed record SingleParameter(string Name, Func<RegisterQuery, string?> Read, Func<RegisterQuery, string, RegisterQuery?> Write)
{
    public const int LongestText = 200;

    /// <summary>The last page that may be asked for.</summary>
    public const int LastPage = 1_000_000;

    public static SingleParameter Text { get; } = new("q", query => query.Text, (query, text) => text.Length <= LongestText ? query with { Text = text } : null);

    /// <summary>What narrows the search, in the order in which it is written.</summary>
    public static IReadOnlyList<SingleParameter> Conditions { get; } =
    [
        new("bbox", query => query.Box is { } box ? QueryValues.Format(box) : null, (query, text) => QueryValues.Box(text, out var box) ? query with { Box = box } : null),
        new("near", query => query.Near is { } near ? QueryValues.Format(near) : null, (query, text) => QueryValues.Near(text, out var near) ? query with { Near = near } : null),
        new("activity_role", query => query.ActivityRole == ActivityRole.Any ? null : QueryValues.Code(query.ActivityRole), (query, text) => QueryValues.OneOf<ActivityRole>(text, QueryValues.Code, out var role) ? query with { ActivityRole = role } : null),
        new("accidental", query => YesOrNo(query.Accidental), (query, text) => QueryValues.YesOrNo(text, out var yes) ? query with { Accidental = yes } : null),
        new("withheld", query => YesOrNo(query.Withheld), (query, text) => QueryValues.YesOrNo(text, out var yes) ? query with { Withheld = yes } : null),
    ];

    /// <summary>How the answer is shown.</summary>
    public static IReadOnlyList<SingleParameter> Presentation { get; } =
    [
        new("view", query => query.View == ResultView.Facilities ? null : QueryValues.Code(query.View), (query, text) => QueryValues.OneOf<ResultView>(text, QueryValues.Code, out var view) ? query with { View = view } : null),
        new("sort", query => query.Order == ResultOrder.Default ? null : Format(query.Order), (query, text) => QueryValues.Order(text, out var order) ? query with { Order = order } : null),
        new("page", query => query.Page == 1 ? null : Format(query.Page), (query, text) => QueryValues.Number(text, LastPage, out var page) ? query with { Page = page } : null),
        new("size", query => query.Size == RegisterQuery.DefaultSize ? null : Format(query.Size), (query, text) => QueryValues.Number(text, RegisterQuery.LargestSize, out var size) ? query with { Size = size } : null),
    ];

    private static string? YesOrNo(bool? value) => value switch { true => "yes", false => "no", null => null };

    private static string Format(ResultOrder order) => (order.Descending ? "-" : "") + QueryValues.Code(order.Key);

    private static string Format(int number) => number.ToString(CultureInfo.InvariantCulture);
}
