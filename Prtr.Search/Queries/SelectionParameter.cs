using System.Globalization;
using Prtr.Search.Register;

namespace Prtr.Search.Queries;

/// <summary>A parameter that may be repeated and negated, between its text in an address and its place in the query.</summary>
internal abstract class SelectionParameter(string name, Facet? facet)
{
    /// <summary>In the order in which they are written.</summary>
    public static IReadOnlyList<SelectionParameter> All { get; } =
    [
        new SelectionParameter<long>("facility", null, QueryValues.FacilityId, id => id.ToString(CultureInfo.InvariantCulture), q => q.Facilities, (q, s) => q with { Facilities = s }),
        new SelectionParameter<Kato>("region", Facet.Region, Kato.TryParse, kato => kato.Value, q => q.Regions, (q, s) => q with { Regions = s }),
        new SelectionParameter<string>("activity", Facet.Activity, QueryValues.Activity, code => code, q => q.Activities, (q, s) => q with { Activities = s }),
        new SelectionParameter<Bin>("operator", Facet.Operator, Bin.TryParse, bin => bin.Value, q => q.Operators, (q, s) => q with { Operators = s }),
        new SelectionParameter<string>("pollutant", Facet.Pollutant, QueryValues.Pollutant, code => code, q => q.Pollutants, (q, s) => q with { Pollutants = s }),
        new SelectionParameter<string>("waste", Facet.Waste, QueryValues.Waste, code => code, q => q.Wastes, (q, s) => q with { Wastes = s }),
        new SelectionParameter<Medium>("medium", Facet.Medium, (string text, out Medium medium) => QueryValues.OneOf(text, Codes.Code, out medium), Codes.Code, q => q.Media, (q, s) => q with { Media = s }),
        new SelectionParameter<string>("destination", Facet.Destination, QueryValues.Destination, code => code, q => q.Destinations, (q, s) => q with { Destinations = s }),
        new SelectionParameter<string>("operation", Facet.Operation, QueryValues.Operation, code => code, q => q.Operations, (q, s) => q with { Operations = s }),
        new SelectionParameter<RecordKind>("kind", Facet.Kind, (string text, out RecordKind kind) => QueryValues.OneOf(text, Codes.Code, out kind), Codes.Code, q => q.Kinds, (q, s) => q with { Kinds = s }),
        new SelectionParameter<string>("category", null, QueryValues.SourceCategory, code => code, q => q.SourceCategories, (q, s) => q with { SourceCategories = s }),
        new SelectionParameter<YearRange>("year", Facet.Year, QueryValues.Years, QueryValues.Format, Years, (q, s) => q with { Years = Years(s) }),
        new SelectionParameter<string>("flag", null, QueryValues.Flag, code => code, q => q.Flags, (q, s) => q with { Flags = s }),
    ];

    public string Name => name;

    /// <summary>Null where there are no counts.</summary>
    public Facet? Narrows => facet;

    public static SelectionParameter Of(Facet facet) => All.First(parameter => parameter.Narrows == facet);

    /// <summary>What the query has chosen, as it is written; excluded values without their exclamation mark.</summary>
    public abstract Selection<string> Read(RegisterQuery query);

    /// <summary>The query with this choice instead; values that are not well shaped are passed over.</summary>
    public abstract RegisterQuery Write(RegisterQuery query, Selection<string> values);

    public abstract bool Accepts(string value, bool excluded);

    private static Selection<YearRange> Years(RegisterQuery query) =>
        query.Years.All && query.Years.Ranges.IsEmpty ? Selection<YearRange>.Of(QueryValues.AllYears) : query.Years.Ranges;

    private static YearSelection Years(Selection<YearRange> ranges) => new(ranges.Included.Contains(QueryValues.AllYears), ranges);
}

internal delegate bool ValueReader<T>(string text, out T value);

internal sealed class SelectionParameter<T>(
    string name,
    Facet? facet,
    ValueReader<T> tryRead,
    Func<T, string> format,
    Func<RegisterQuery, Selection<T>> get,
    Func<RegisterQuery, Selection<T>, RegisterQuery> set) : SelectionParameter(name, facet)
    where T : notnull
{
    public override Selection<string> Read(RegisterQuery query)
    {
        var selection = get(query);
        return new(selection.Included.Select(format), selection.Excluded.Select(format));
    }

    public override RegisterQuery Write(RegisterQuery query, Selection<string> values) =>
        set(query, new(Typed(values.Included, excluded: false), Typed(values.Excluded, excluded: true)));

    public override bool Accepts(string value, bool excluded) =>
        tryRead(value, out var read) && !(excluded && read.Equals(QueryValues.AllYears));

    private IEnumerable<T> Typed(IEnumerable<string> values, bool excluded)
    {
        foreach (var value in values)
        {
            if (Accepts(value, excluded) && tryRead(value, out var read))
            {
                yield return read;
            }
        }
    }
}
