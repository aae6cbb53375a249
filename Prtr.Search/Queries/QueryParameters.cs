using System.Collections.Frozen;

namespace Prtr.Search.Queries;

/// <summary>All parameters by name, and the query written with them.</summary>
internal static class QueryParameters
{
    public static FrozenDictionary<string, SelectionParameter> Selections { get; } =
        SelectionParameter.All.ToFrozenDictionary(parameter => parameter.Name);

    public static FrozenDictionary<string, SingleParameter> Singles { get; } =
        SingleParameter.Conditions.Concat(SingleParameter.Presentation).Prepend(SingleParameter.Text).ToFrozenDictionary(parameter => parameter.Name);

    /// <summary>The parameters that say something, in canonical order.</summary>
    public static IEnumerable<KeyValuePair<string, string>> Write(RegisterQuery query)
    {
        foreach (var pair in Write(query, [SingleParameter.Text]))
        {
            yield return pair;
        }

        foreach (var parameter in SelectionParameter.All)
        {
            var values = parameter.Read(query);
            foreach (var value in values.Included.Concat(values.Excluded.Select(excluded => "!" + excluded)))
            {
                yield return new(parameter.Name, value);
            }
        }

        foreach (var pair in Write(query, SingleParameter.Conditions.Concat(SingleParameter.Presentation)))
        {
            yield return pair;
        }
    }

    // Brackets, colons, commas and exclamation marks may stand in an address, and are easier to read there.
    public static string Encode(string value) => Uri.EscapeDataString(value)
        .Replace("%28", "(", StringComparison.Ordinal).Replace("%29", ")", StringComparison.Ordinal)
        .Replace("%3A", ":", StringComparison.Ordinal).Replace("%2C", ",", StringComparison.Ordinal)
        .Replace("%21", "!", StringComparison.Ordinal);

    private static IEnumerable<KeyValuePair<string, string>> Write(RegisterQuery query, IEnumerable<SingleParameter> parameters) =>
        from parameter in parameters
        let value = parameter.Read(query)
        where value is not null
        select new KeyValuePair<string, string>(parameter.Name, value);
}
