using Prtr.Search.Measures;

namespace Prtr.Search.Aggregates.Workbook;

/// <summary>The figures of a cell side by side, as the laid-out sheet has them.</summary>
/// <param name="Title">With the measure and its unit.</param>
internal sealed record SheetFigures(Func<AggregateLabels, string> Title, Func<AggregateTable, CellKey, decimal?> Value)
{
    public static IReadOnlyList<SheetFigures> Of(AggregateRequest request) => [.. request.Measures.SelectMany(measure => Of(request, measure))];

    private static IEnumerable<SheetFigures> Of(AggregateRequest request, Measure measure)
    {
        yield return Named("value", figure => figure.Value);
        if (request.Share is { } share)
        {
            yield return Named("share_" + share.ToString().ToLowerInvariant(), figure => figure.SharePercent);
        }

        if (request.Rank)
        {
            yield return Named("rank", figure => figure.Rank);
        }

        if (request.Change)
        {
            yield return Named("before", figure => figure.Before);
            yield return Named("change", figure => figure.ChangePercent);
        }

        SheetFigures Named(string figure, Func<Figure, decimal?> value) =>
            new(labels => labels.Of(measure, figure), (table, key) => value(table.Figures.Of(key, measure)));
    }
}
