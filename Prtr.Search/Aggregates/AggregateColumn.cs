using Prtr.Search.Columns;
using Prtr.Search.Measures;

namespace Prtr.Search.Aggregates;

/// <summary>One column of an aggregate in long form, a row for each cell: names are a promise to those who read it by machine.</summary>
/// <param name="Of">The value of its dimension in a cell's key; null for figures.</param>
/// <param name="Means">What it tells, in the words of the labels.</param>
/// <param name="Form">What its values look like: code, name, kg, t, count or percent.</param>
/// <param name="Write">Hands exactly one cell on.</param>
public sealed record AggregateColumn(
    string Name, Func<CellKey, string?>? Of, Func<AggregateLabels, string> Means, string Form, Action<AggregateTable, CellKey, ICells> Write)
{
    public static IReadOnlyList<AggregateColumn> All(AggregateRequest request) =>
        [.. request.Rows.SelectMany((row, place) => OfDimension(row, key => place == 0 ? key.First : key.Second)),
         .. request.Column is { } column ? OfDimension(column, key => key.Column) : [],
         .. request.Measures.SelectMany(measure => OfMeasure(request, measure))];

    private static IEnumerable<AggregateColumn> OfDimension(Dimension dimension, Func<CellKey, string?> value) =>
    [
        new(dimension.Name, value, labels => labels.CodeOf(dimension), "code", (_, key, to) => to.Code(value(key) is { Length: > 0 } code ? code : null)),
        new(dimension.Name + "_label", value, labels => labels.NameOf(dimension), "name", (table, key, to) => to.Text(value(key) is { } code ? table.Labels.Of(dimension, code) : null)),
    ];

    private static IEnumerable<AggregateColumn> OfMeasure(AggregateRequest request, Measure measure)
    {
        yield return Sum(measure, measure.Name, "value", figure => figure.Value);
        if (measure.Kind is not null)
        {
            yield return Number(measure, measure.Stem + "_withheld", "withheld", figure => figure.Withheld);
        }

        if (request.Share is { } share)
        {
            yield return Number(measure, measure.Stem + "_share_percent", "share_" + share.ToString().ToLowerInvariant(), figure => figure.SharePercent);
        }

        if (request.Rank)
        {
            yield return Number(measure, measure.Stem + "_rank", "rank", figure => figure.Rank);
        }

        if (request.Change)
        {
            yield return Sum(measure, measure.Named("before"), "before", figure => figure.Before);
            yield return Number(measure, measure.Stem + "_change_percent", "change", figure => figure.ChangePercent);
        }
    }

    // Counts are numbers in JSON, sums of quantities are text, so that no reader rounds them.
    private static AggregateColumn Sum(Measure measure, string name, string means, Func<Figure, decimal?> value) => measure.Amount is null
        ? Number(measure, name, means, value)
        : new(name, null, labels => labels.Of(measure, means), measure.Form, (table, key, to) => to.Sum(value(table.Figures.Of(key, measure))));

    private static AggregateColumn Number(Measure measure, string name, string means, Func<Figure, decimal?> value) =>
        new(name, null, labels => labels.Of(measure, means), name.EndsWith("_percent", StringComparison.Ordinal) ? "percent" : "count", (table, key, to) => to.Number(value(table.Figures.Of(key, measure))));
}
