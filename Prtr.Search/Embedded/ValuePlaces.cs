namespace Prtr.Search.Embedded;

/// <summary>Different values, numbered as they come.</summary>
internal sealed class ValuePlaces
{
    private readonly Dictionary<string, int> places = [];
    private readonly List<string> values = [];

    public ValuePlaces(params IEnumerable<string> values)
    {
        foreach (var value in values)
        {
            Of(value);
        }
    }

    /// <summary>By their places.</summary>
    public IReadOnlyList<string> Values => values;

    /// <summary>The place of a value, which is put last when it is a new one.</summary>
    public int Of(string value)
    {
        if (!places.TryGetValue(value, out var place))
        {
            places.Add(value, place = values.Count);
            values.Add(value);
        }

        return place;
    }

    /// <summary>The place of a value; -1 where it has none.</summary>
    public int Find(string value) => places.GetValueOrDefault(value, -1);
}
