using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Primitives;
using Prtr.Search.Measures;
using Prtr.Search.Register;

namespace Prtr.Search.Queries;

/// <summary>
/// The one query of pages, counts, map, exports and API. Immutable; two queries that mean the same are equal and are written the same.
/// Values of one facet are alternatives, facets narrow each other, excluded values are taken away.
/// </summary>
public sealed record RegisterQuery
{
    public const int DefaultSize = 25;

    public const int LargestSize = 1000;

    /// <summary>Everything of the latest published year.</summary>
    public static RegisterQuery Empty { get; } = new();

    /// <summary>The parameters that a query is written with.</summary>
    public static IReadOnlyList<string> ParameterNames { get; } =
        [.. QueryParameters.Singles.Keys.Concat(QueryParameters.Selections.Keys).Order(StringComparer.Ordinal)];

    /// <summary>Whether the parameter may stand several times: any of its values will do.</summary>
    public static bool IsRepeatable(string parameter) => QueryParameters.Selections.ContainsKey(parameter);

    /// <summary>Free text; null when there is none.</summary>
    public string? Text { get; init; }

    public Selection<long> Facilities { get; init; } = Selection<long>.None;

    /// <summary>What is chosen in each facet but the years.</summary>
    internal FacetChoices Choices { get; init; } = FacetChoices.None;

    public Selection<Kato> Regions
    {
        get => Typed(Facet.Region, value => new Kato(value));
        init => Choices = With(Facet.Region, value, kato => kato.Value);
    }

    public Box? Box { get; init; }

    public Near? Near { get; init; }

    public Selection<Medium> Media
    {
        get => Typed(Facet.Medium, Codes.MediumOf);
        init => Choices = With(Facet.Medium, value, Codes.Code);
    }

    public Selection<RecordKind> Kinds
    {
        get => Typed(Facet.Kind, Codes.KindOf);
        init => Choices = With(Facet.Kind, value, Codes.Code);
    }

    /// <summary>Which activities of a facility the facet of activities means.</summary>
    public ActivityRole ActivityRole { get; init; }

    /// <summary>Categories of diffuse sources, such as <c>road-transport</c>; where one is chosen only diffuse sources are meant.</summary>
    public Selection<string> SourceCategories { get; init; } = Selection<string>.None;

    /// <summary>Whether diffuse sources are asked for and nothing else; they are answered apart from what facilities report.</summary>
    public bool IsDiffuse => Kinds.Included is [RecordKind.Diffuse];

    /// <summary>Which years; by default the latest published one.</summary>
    public YearSelection Years { get; init; } = YearSelection.Latest;

    /// <summary>Only records with (true) or without (false) an accidental part.</summary>
    public bool? Accidental { get; init; }

    /// <summary>Only records whose value is withheld (true) or given (false).</summary>
    public bool? Withheld { get; init; }

    /// <summary>Codes of remarks.</summary>
    public Selection<string> Flags { get; init; } = Selection<string>.None;

    public ResultView View { get; init; } = ResultView.Facilities;

    /// <summary>By default the facilities that are most often over a threshold come first; by quantity only where all is of one pollutant or class of waste.</summary>
    public ResultOrder Order
    {
        get => field.Key == SortKey.Quantity && !this.IsOfOneSubstance() ? ResultOrder.Default : field;
        init;
    } = ResultOrder.Default;

    /// <summary>The page, from 1.</summary>
    public int Page { get; init; } = 1;

    /// <summary>Results on a page, 1 to 1000.</summary>
    public int Size { get; init; } = DefaultSize;

    /// <summary>Reads the parameters of an address; never throws, whatever they are.</summary>
    public static ParsedQuery Parse(IEnumerable<KeyValuePair<string, string>> parameters) => QueryReader.Read(parameters);

    /// <summary>The same for a request's query, where one name has several values.</summary>
    public static ParsedQuery Parse(IEnumerable<KeyValuePair<string, StringValues>> parameters) => QueryReader.Read(
        parameters.SelectMany(pair => pair.Value.Select(value => new KeyValuePair<string, string>(pair.Key, value ?? ""))));

    /// <summary>The same for the text after an address's question mark.</summary>
    public static ParsedQuery Parse(string queryString)
    {
        var parameters = new List<KeyValuePair<string, string>>();
        foreach (var pair in new QueryStringEnumerable(queryString))
        {
            parameters.Add(new(pair.DecodeName().ToString(), pair.DecodeValue().ToString()));
        }

        return QueryReader.Read(parameters);
    }

    /// <summary>The query as it stands in an address, without the question mark; empty for everything of the latest year.</summary>
    public string Format() => QueryParameters.Format(ToParameters());

    /// <summary>The parameters that say something beyond the defaults, in canonical order; excluded values begin with <c>!</c>.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> ToParameters() => QueryParameters.Write(this);

    private Selection<T> Typed<T>(Facet facet, Func<string, T> read)
        where T : notnull => Choices.Of(facet).As(read);

    private FacetChoices With<T>(Facet facet, Selection<T> selection, Func<T, string> write)
        where T : notnull => Choices.With(facet, selection.As(write));
}

public enum ResultView
{
    Facilities,
    Records,
}

public enum SortKey
{
    /// <summary>How often a facility is over a threshold.</summary>
    Threshold,
    Name,
    Quantity,
    Year,
    ScreeningScore,
}

/// <summary>
/// What results are ordered by: facilities by how often they are over a threshold, then by their screening score and by name; by the name in their latest
/// matching year, by that year, by the quantity of the one pollutant or class of waste, or by the score alone. Ties go by facility, year and record; descending is the exact reverse, so every engine gives the
/// same order. Single records are not counted, so where facilities go by threshold they go by name.
/// </summary>
public sealed record ResultOrder(SortKey Key, bool Descending)
{
    private const int TonneKilograms = 1000;

    public static ResultOrder Default { get; } = new(SortKey.Threshold, true);

    /// <summary>The order in which records come.</summary>
    internal ResultOrder OfRecords => Key == SortKey.Threshold ? new(SortKey.Name, !Descending) : this;

    /// <summary>Whether results are ordered by amounts, each times its weight.</summary>
    public bool IsByAmount => Key is SortKey.Quantity or SortKey.ScreeningScore;

    /// <summary>What a record's amount is multiplied by in such an order; a score stands behind the times over a threshold too.</summary>
    public long Weight(RecordTraits record) => Weight(record.Kind, record.Pollutant, record.Medium);

    public long Weight(RecordKind kind, int? pollutant, Medium? medium) =>
        Key != SortKey.Quantity ? Measure.ScreeningScore.Weight(kind, pollutant, medium) : kind == RecordKind.Waste ? TonneKilograms : 1;

    /// <summary>In how many parts of a kilogram, or of a score, amounts are.</summary>
    internal long Scale => Key == SortKey.Quantity ? Quantity.Scale : Measure.ScreeningScore.Scale;

    /// <summary>The same of sums: what facilities are ordered by.</summary>
    public Int128 Amount(ExactSums sums) => Key != SortKey.Quantity ? sums[Measure.ScreeningScore] : sums.Mass;
}
