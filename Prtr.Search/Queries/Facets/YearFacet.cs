using System.Globalization;

namespace Prtr.Search.Queries.Facets;

/// <summary>The reporting year. Chosen are ranges, or all; nothing chosen means the latest published one.</summary>
internal sealed class YearFacet() : Facet("year")
{
    // What no record has: a choice that holds no published year finds nothing.
    private const string NoYear = "0000";

    public override string Example => "2022";

    public override bool IsLatestFirst => true;

    internal override bool IsOfReport => true;

    internal override IReadOnlyList<string> Columns { get; } = ["reporting_year"];

    internal override ClausePart Part => ClausePart.Woven;

    internal override IReadOnlyList<RecordDimension> Dimensions { get; } =
        [RecordDimension.Of("year", report => Text(report.Year), string.CompareOrdinal)];

    public override Selection<string> Read(RegisterQuery query) =>
        (query.Years.All && query.Years.Ranges.IsEmpty ? Selection<YearRange>.Of(QueryValues.AllYears) : query.Years.Ranges).As(QueryValues.Format);

    public override RegisterQuery Write(RegisterQuery query, Selection<string> values)
    {
        var ranges = new Selection<YearRange>(Typed(values.Included, false), Typed(values.Excluded, true));
        return query with { Years = new YearSelection(ranges.Included.Contains(QueryValues.AllYears), ranges) };
    }

    internal override Selection<string> Sought(RegisterQuery query, IReadOnlyList<int> years)
    {
        var chosen = query.Years;
        int? latest = years.Count > 0 ? years[^1] : null;
        return chosen.All && chosen.Ranges.IsEmpty
            ? Selection<string>.None
            : Selection<string>.Of(years.Where(year => chosen.Holds(year, latest)).Select(Text).DefaultIfEmpty(NoYear));
    }

    internal override IEnumerable<string> Values(IReadOnlyList<string?> codes) => [codes[0]!];

    internal override string Condition(string value, string row, Func<object, string> add) =>
        $"{row}.reporting_year = {add(int.Parse(value, CultureInfo.InvariantCulture))}";

    internal override string? Label(string value, FacetLabels labels) => null;

    internal override bool Accepts(string value, bool excluded) => QueryValues.Years(value, out var years) && !(excluded && years == QueryValues.AllYears);

    protected override bool IsWellShaped(string value) => Accepts(value, excluded: false);

    private IEnumerable<YearRange> Typed(IEnumerable<string> values, bool excluded)
    {
        foreach (var value in values.Where(value => Accepts(value, excluded)))
        {
            if (QueryValues.Years(value, out var years))
            {
                yield return years;
            }
        }
    }

    private static string Text(int year) => year.ToString("0000", CultureInfo.InvariantCulture);
}
