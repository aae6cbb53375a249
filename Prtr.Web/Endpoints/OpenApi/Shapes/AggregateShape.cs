namespace Prtr.Web.Endpoints.OpenApi.Shapes;

/// <summary>An aggregate in long form. Members of cells are called after the dimensions and measures asked for.</summary>
/// <param name="Query">The request as it was understood: each parameter with its values.</param>
/// <param name="Sentence">The request in words.</param>
/// <param name="Release">The data release that everything in the answer comes from.</param>
/// <param name="Years">The published years that the query means.</param>
/// <param name="Comparable">What a comparable set holds; null when all is counted.</param>
/// <param name="Added">Dimensions that nobody asked for and without which different pollutants, or hazardous and other waste, would be added up.</param>
/// <param name="Note">Why they were added; null where none were.</param>
/// <param name="Cells">
/// A cell for each combination that has something: the value of each dimension (<c>region</c>, <c>region_label</c>; null where a record has none,
/// <c>other</c> for what is not among the largest) and each measure by its name (counts as numbers, quantities as exact decimal strings; null when all
/// values are withheld), with <c>…_withheld</c>, and when asked for <c>…_share_percent</c>, <c>…_rank</c>, <c>…_before_kg</c>, <c>…_change_percent</c>.
/// </param>
/// <param name="RowTotals">Over all columns; empty when there are none.</param>
/// <param name="ColumnTotals">Over all rows; empty when there are none.</param>
/// <param name="Total">Over everything. Facilities are counted once however many rows they are in.</param>
public sealed record AggregateShape(
    IReadOnlyDictionary<string, IReadOnlyList<string>> Query,
    string Sentence,
    string Release,
    IReadOnlyList<int> Years,
    string? Comparable,
    IReadOnlyList<string> Added,
    string? Note,
    IReadOnlyList<MeasureShape> Measures,
    IReadOnlyList<IReadOnlyDictionary<string, FigureShape>> Cells,
    IReadOnlyList<IReadOnlyDictionary<string, FigureShape>> RowTotals,
    IReadOnlyList<IReadOnlyDictionary<string, FigureShape>> ColumnTotals,
    IReadOnlyDictionary<string, FigureShape> Total);

/// <summary>A code or name, a count or per cent, an exact sum, or nothing; which of them shows in the member's name.</summary>
public sealed record FigureShape;

/// <summary>What is counted or added up.</summary>
/// <param name="Unit">kg or t a year; null for counts.</param>
public sealed record MeasureShape(string Name, string Label, string? Unit);
