using System.Globalization;
using Prtr.Search.Measures;
using Prtr.Search.Queries;

namespace Prtr.Search.Aggregates;

/// <summary>A parameter of an aggregate beside those of its query, between its text in an address and its place in the request.</summary>
/// <param name="Repeats">Whether it may stand more than once.</param>
/// <param name="Read">Its texts in an address; none when it says nothing beyond the default.</param>
/// <param name="Write">The request with the value; null when the value is not allowed there.</param>
internal sealed record AggregateParameter(
    string Name, bool Repeats, Func<AggregateRequest, IEnumerable<string>> Read, Func<AggregateRequest, string, AggregateRequest?> Write)
{
    /// <summary>What is beyond a limit in the value, given what was read before it; null when nothing is.</summary>
    public Func<AggregateRequest, string, AskedLimit?> Exceeds { get; init; } = (_, _) => null;

    /// <summary>In the order in which they are written.</summary>
    public static IReadOnlyList<AggregateParameter> All { get; } =
    [
        new("rows", true, request => request.Rows.Select(row => row.Name), AddRow)
        {
            Exceeds = (request, text) => request.Rows.Count >= AskedLimit.Rows.Most && Dimension.Find(text) is { } row && !request.Dimensions.Contains(row) ? AskedLimit.Rows : null,
        },
        Single("columns", request => request.Column?.Name, SetColumn),
        new("measure", true, request => request.Measures.Select(measure => measure.Name), AddMeasure),
        Single("top", request => request.Top?.ToString(CultureInfo.InvariantCulture), (request, text) => QueryValues.Number(text, (int)AskedLimit.Top.Most, out var top) ? request with { Top = top } : null) with
        {
            Exceeds = (_, text) => AskedLimit.Top.IsBelow(text) ? AskedLimit.Top : null,
        },
        Single("share", request => request.Share is { } share ? Code(share) : null, (request, text) => QueryValues.OneOf<ShareOf>(text, Code, out var share) ? request with { Share = share } : null),
        YesOrNo("rank", request => request.Rank, (request, yes) => request with { Rank = yes }),
        YesOrNo("change", request => request.Change, (request, yes) => request with { Change = yes }),
        YesOrNo("comparable", request => request.Comparable, (request, yes) => request with { Comparable = yes }),
        Single("chart", request => request.Chart is { } chart ? Code(chart) : null, (request, text) => QueryValues.OneOf<ChartShape>(text, Code, out var chart) ? request with { Chart = chart } : null),
    ];

    private static AggregateParameter Single(string name, Func<AggregateRequest, string?> read, Func<AggregateRequest, string, AggregateRequest?> write) =>
        new(name, false, request => read(request) is { } text ? [text] : [], write);

    private static AggregateParameter YesOrNo(string name, Func<AggregateRequest, bool> read, Func<AggregateRequest, bool, AggregateRequest> write) => Single(
        name, request => read(request) ? "yes" : null, (request, text) => QueryValues.YesOrNo(text, out var yes) ? write(request, yes) : null);

    private static AggregateRequest? AddRow(AggregateRequest request, string text) =>
        request.Rows.Count < AskedLimit.Rows.Most && Dimension.Find(text) is { } row && !request.Dimensions.Contains(row)
            ? request with { Rows = [.. request.Rows, row] }
            : null;

    private static AggregateRequest? SetColumn(AggregateRequest request, string text) =>
        Dimension.Find(text) is { } column && !request.Rows.Contains(column) ? request with { Column = column } : null;

    private static AggregateRequest? AddMeasure(AggregateRequest request, string text) =>
        Measure.Find(text) is { } measure && !request.Measures.Contains(measure) ? request with { Measures = [.. request.Measures, measure] } : null;

    private static string Code<T>(T value)
        where T : struct, Enum => value.ToString().ToLowerInvariant();
}
