using System.Globalization;

namespace Prtr.Search.Queries;

/// <summary>A parameter that may be repeated and negated, between its text in an address and its place in the query.</summary>
public abstract class SelectionParameter
{
    private protected SelectionParameter(string name) => Name = name;

    /// <summary>In the order in which they are written.</summary>
    internal static IReadOnlyList<SelectionParameter> All { get; } =
    [
        new ListParameter<long>("facility", QueryValues.FacilityId, id => id.ToString(CultureInfo.InvariantCulture), q => q.Facilities, (q, s) => q with { Facilities = s }),
        .. Facet.All.Where(facet => facet != Facet.Year),
        new ListParameter<string>("category", QueryValues.Code, code => code, q => q.SourceCategories, (q, s) => q with { SourceCategories = s }),
        Facet.Year,
        new ListParameter<string>("flag", QueryValues.Code, code => code, q => q.Flags, (q, s) => q with { Flags = s }),
    ];

    public string Name { get; }

    /// <summary>What the query has chosen, as it is written; excluded values without their exclamation mark.</summary>
    public abstract Selection<string> Read(RegisterQuery query);

    /// <summary>The query with this choice instead; values that are not well shaped are passed over.</summary>
    public abstract RegisterQuery Write(RegisterQuery query, Selection<string> values);

    internal abstract bool Accepts(string value, bool excluded);
}

internal delegate bool ValueReader<T>(string text, out T value);

/// <summary>One that is not counted.</summary>
internal sealed class ListParameter<T>(
    string name,
    ValueReader<T> tryRead,
    Func<T, string> format,
    Func<RegisterQuery, Selection<T>> get,
    Func<RegisterQuery, Selection<T>, RegisterQuery> set) : SelectionParameter(name)
    where T : notnull
{
    public override Selection<string> Read(RegisterQuery query) => get(query).As(format);

    public override RegisterQuery Write(RegisterQuery query, Selection<string> values) => set(query, new(Typed(values.Included), Typed(values.Excluded)));

    internal override bool Accepts(string value, bool excluded) => tryRead(value, out _);

    private IEnumerable<T> Typed(IEnumerable<string> values)
    {
        foreach (var value in values)
        {
            if (tryRead(value, out var read))
            {
                yield return read;
            }
        }
    }
}
