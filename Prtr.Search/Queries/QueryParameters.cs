using System.Buffers;
using System.Collections.Frozen;
using System.Text;

namespace Prtr.Search.Queries;

/// <summary>All parameters by name, and the query written with them.</summary>
internal static class QueryParameters
{
    // A page writes hundreds of addresses: arrays are walked without an object for it, and most values stand as they are.
    private static readonly SelectionParameter[] InOrder = [.. SelectionParameter.All];
    private static readonly SingleParameter[] AfterSelections = [.. SingleParameter.Conditions, .. SingleParameter.Presentation];
    private static readonly SearchValues<char> Plain = SearchValues.Create("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-._~(),:!");

    public static FrozenDictionary<string, SelectionParameter> Selections { get; } =
        SelectionParameter.All.ToFrozenDictionary(parameter => parameter.Name);

    public static FrozenDictionary<string, SingleParameter> Singles { get; } =
        AfterSelections.Prepend(SingleParameter.Text).ToFrozenDictionary(parameter => parameter.Name);

    /// <summary>The parameters that say something, in canonical order.</summary>
    public static List<KeyValuePair<string, string>> Write(RegisterQuery query)
    {
        var pairs = new List<KeyValuePair<string, string>>();
        Add(pairs, SingleParameter.Text, query);
        foreach (var parameter in InOrder)
        {
            if (parameter.Read(query) is { IsEmpty: false } values)
            {
                Add(pairs, parameter.Name, values);
            }
        }

        foreach (var parameter in AfterSelections)
        {
            Add(pairs, parameter, query);
        }

        return pairs;
    }

    /// <summary>Parameters as they stand in an address, without the question mark.</summary>
    public static string Format(IEnumerable<KeyValuePair<string, string>> parameters)
    {
        var address = new StringBuilder();
        foreach (var (name, value) in parameters)
        {
            address.Append(address.Length > 0 ? "&" : "").Append(name).Append('=').Append(Encode(value));
        }

        return address.ToString();
    }

    // Brackets, colons, commas and exclamation marks may stand in an address, and are easier to read there.
    public static string Encode(string value) => !value.AsSpan().ContainsAnyExcept(Plain) ? value : Uri.EscapeDataString(value)
        .Replace("%28", "(", StringComparison.Ordinal).Replace("%29", ")", StringComparison.Ordinal)
        .Replace("%3A", ":", StringComparison.Ordinal).Replace("%2C", ",", StringComparison.Ordinal)
        .Replace("%21", "!", StringComparison.Ordinal);

    private static void Add(List<KeyValuePair<string, string>> pairs, string name, Selection<string> values)
    {
        foreach (var included in values.Included)
        {
            pairs.Add(new(name, included));
        }

        foreach (var excluded in values.Excluded)
        {
            pairs.Add(new(name, "!" + excluded));
        }
    }

    private static void Add(List<KeyValuePair<string, string>> pairs, SingleParameter parameter, RegisterQuery query)
    {
        if (parameter.Read(query) is { } value)
        {
            pairs.Add(new(parameter.Name, value));
        }
    }
}
