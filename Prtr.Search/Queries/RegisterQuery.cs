using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Primitives;
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

    public Selection<Kato> Regions { get; init; } = Selection<Kato>.None;

    public Box? Box { get; init; }

    public Near? Near { get; init; }

    /// <summary>Codes such as <c>1</c>, <c>1(c)</c>, <c>2(c)(i)</c>; a wider code includes the narrower ones.</summary>
    public Selection<string> Activities { get; init; } = Selection<string>.None;

    public Selection<Bin> Operators { get; init; } = Selection<Bin>.None;

    /// <summary>Numbers, or <c>group:CODE</c>.</summary>
    public Selection<string> Pollutants { get; init; } = Selection<string>.None;

    /// <summary>Codes of 2, 4 or 6 digits, <c>hazardous</c> or <c>non-hazardous</c>.</summary>
    public Selection<string> Wastes { get; init; } = Selection<string>.None;

    public Selection<Medium> Media { get; init; } = Selection<Medium>.None;

    /// <summary>A country code, the KATO of the receiving site, or <c>receiver:</c> and a BIN.</summary>
    public Selection<string> Destinations { get; init; } = Selection<string>.None;

    /// <summary><c>R</c>, <c>D</c>, or an operation such as <c>R4</c>.</summary>
    public Selection<string> Operations { get; init; } = Selection<string>.None;

    public Selection<RecordKind> Kinds { get; init; } = Selection<RecordKind>.None;

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

    public ResultOrder Order { get; init; } = ResultOrder.Default;

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
    public string Format() => string.Join('&', ToParameters().Select(pair => $"{pair.Key}={QueryParameters.Encode(pair.Value)}"));

    /// <summary>The parameters that say something beyond the defaults, in canonical order; excluded values begin with <c>!</c>.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> ToParameters() => [.. QueryParameters.Write(this)];
}

public enum ResultView
{
    Facilities,
    Records,
}

public enum SortKey
{
    Name,
    Quantity,
    Year,
}

/// <summary>
/// What results are ordered by: facilities by the name in their latest matching year, by that year, or by the mass of what they released and sent away
/// (waste included, a tonne being 1000 kg). Ties go by facility, year and record; descending is the exact reverse, so every engine gives the same order.
/// </summary>
public sealed record ResultOrder(SortKey Key, bool Descending)
{
    public static ResultOrder Default { get; } = new(SortKey.Name, false);
}
