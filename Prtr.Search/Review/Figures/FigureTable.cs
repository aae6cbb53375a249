using System.Text.Json.Serialization;
using Prtr.Search.Reference;

namespace Prtr.Search.Review.Figures;

/// <summary>The figures of an indicator, cut in one way.</summary>
/// <param name="Id">Unique in the review, such as <c>waste-by-region</c>.</param>
/// <param name="Sql">What counts them: a statement, or several divided by semicolons; <c>@year</c> is the review's year, <c>@before</c> the one before.</param>
/// <param name="Link">The page of the register, without its language, where a reader can look further.</param>
/// <param name="Columns">First the codes that a row is about, then its figures.</param>
/// <param name="Rows">A figure for each column, in the order of the columns.</param>
/// <param name="Total">Those of the figures that make sense over everything; null where none does.</param>
/// <param name="NotGiven">Why there are no rows, a reason of <see cref="Reasons"/>; null when there are.</param>
public sealed record FigureTable(
    string Id,
    Names Title,
    string Sql,
    string Link,
    IReadOnlyList<FigureColumn> Columns,
    IReadOnlyList<IReadOnlyDictionary<string, Figure>> Rows,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyDictionary<string, Figure>? Total = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? NotGiven = null);
