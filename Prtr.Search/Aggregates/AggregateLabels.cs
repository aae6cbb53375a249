using System.Globalization;
using Prtr.Search.Measures;
using Prtr.Search.Queries;
using Prtr.Search.Reference;

namespace Prtr.Search.Aggregates;

/// <summary>What the values of dimensions, dimensions and measures are called in one language.</summary>
/// <param name="language">kk, ru or en.</param>
public sealed class AggregateLabels(ReferenceData reference, QueryNames names, string language)
{
    private readonly FacetLabels facets = new(reference, names, language);

    /// <summary>A value of a dimension; a code that no list has stands for itself.</summary>
    public string Of(Dimension dimension, string value) => (value, dimension.Name) switch
    {
        (CellKey.Missing, _) => Say("missing"),
        (CellKey.Other, _) => Say("other"),
        (_, "facility") => names.Facility(long.Parse(value, CultureInfo.InvariantCulture)) ?? value,
        (_, "category") => reference.SourceCategories.GetValueOrDefault(value)?.Names.In(language) ?? value,
        (_, "method" or "transboundary" or "threshold") => Say($"{dimension.Name}_{value}"),
        ("R" or "D", "operation") => Say("operation_" + value),
        ("KZ", "destination") => Say("destination_KZ"),
        (_, "activity" or "sector") => $"{value} {facets.Of(Facet.Activity, value)}",
        _ => dimension.Facet is { } facet ? facets.Of(facet, value) : value,
    };

    public string Of(Dimension dimension) => Say(dimension.Name);

    /// <summary>The measure with its unit.</summary>
    public string Of(Measure measure) => Say(measure.Name);

    /// <summary>The measure without its unit.</summary>
    public string TitleOf(Measure measure) => Say("title_" + measure.Stem);

    /// <summary>The measure's unit; of counts what is counted.</summary>
    public string UnitOf(Measure measure) => Say("unit_" + (measure.Unit ?? measure.Stem));

    /// <summary>A figure beside a measure, such as its rank; <paramref name="figure"/> is the key of its name among the texts.</summary>
    public string Of(Measure measure, string figure) => figure == "value" ? Of(measure) : $"{Of(measure)}: {Say(figure)}";

    /// <summary>What the values of a column look like: a code, a name, or the unit of a number.</summary>
    public string FormOf(string form) => Say("form_" + form);

    public string CodeOf(Dimension dimension) => $"{Of(dimension)}: {Say("code")}";

    public string NameOf(Dimension dimension) => $"{Of(dimension)}: {Say("name")}";

    /// <summary>The name of a figure that stands beside a measure.</summary>
    public string FigureName(string figure) => Say(figure);

    public string Total => Say("total");

    /// <summary>Names of worksheets.</summary>
    public string TableSheet => Say("sheet_table");

    public string ChartSheet => Say("sheet_chart");

    public string LongSheet => Say("sheet_long");

    public string Other => Say(CellKey.Other);

    /// <summary>Which facilities and pollutants a comparable set takes, and why.</summary>
    public string ComparableSet => Say("comparable_definition");

    /// <summary>Why dimensions that nobody asked for stand in the table; null where there are none.</summary>
    public string? AddedNote(AggregateRequest request) =>
        request.Added.Count == 0 ? null : string.Join(' ', request.Added.Select(dimension => Say("added_" + dimension.Name)));

    /// <summary>The request in words: the query, by what it is counted, and what was done to it.</summary>
    public string Sentence(AggregateRequest request) => string.Join(" · ", new[]
    {
        QuerySentence.Of(request.Query, reference, names, language),
        request.Dimensions.Any() ? Say("by", Together(request.Dimensions.Select(dimension => Say("by_" + dimension.Name)))) : "",
        request.Top is { } top ? Say("top", top) : "",
        request.Comparable ? Say("comparable") : "",
    }.Where(part => part.Length > 0));

    private string Together(IEnumerable<string> words)
    {
        var all = words.ToArray();
        return all.Length == 1 ? all[0] : string.Join(", ", all[..^1]) + Say("list_and") + all[^1];
    }

    private string Say(string key, params object[] values) => AggregateTexts.Get(language, key, values);
}
