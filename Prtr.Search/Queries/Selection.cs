namespace Prtr.Search.Queries;

/// <summary>
/// What is chosen in one facet: alternatives, and what is taken away. Values stand once and in order, so that equal choices are equal.
/// With nothing included, everything is, but for what is excluded.
/// </summary>
public sealed record Selection<T>
    where T : notnull
{
    private static readonly IComparer<T> Order =
        typeof(T) == typeof(string) ? (IComparer<T>)(object)StringComparer.Ordinal : Comparer<T>.Default;

    public Selection(IEnumerable<T> included, IEnumerable<T> excluded)
    {
        Included = InOrder(included);
        Excluded = InOrder(excluded);
    }

    public static Selection<T> None { get; } = new([], []);

    public IReadOnlyList<T> Included { get; }

    public IReadOnlyList<T> Excluded { get; }

    public bool IsEmpty => Included.Count == 0 && Excluded.Count == 0;

    public static Selection<T> Of(params IEnumerable<T> included) => new(included, []);

    /// <summary>The same choice said with other values.</summary>
    public Selection<TOther> As<TOther>(Func<T, TOther> convert)
        where TOther : notnull => IsEmpty ? Selection<TOther>.None : new(Included.Select(convert), Excluded.Select(convert));

    public bool Equals(Selection<T>? other) =>
        other is not null && Included.SequenceEqual(other.Included) && Excluded.SequenceEqual(other.Excluded);

    public override int GetHashCode()
    {
        var hash = default(HashCode);
        foreach (var value in Included)
        {
            hash.Add(value);
        }

        hash.Add(Excluded.Count);
        foreach (var value in Excluded)
        {
            hash.Add(value);
        }

        return hash.ToHashCode();
    }

    /// <summary>Includes the value, or takes it back when it is included; a value that was excluded no longer is.</summary>
    public Selection<T> Toggle(T value) => Included.Contains(value)
        ? Without(value)
        : new(Included.Append(value), Excluded.Where(other => !other.Equals(value)));

    /// <summary>Excludes the value, or takes that back when it is excluded; a value that was included no longer is.</summary>
    public Selection<T> ToggleExcluded(T value) => Excluded.Contains(value)
        ? Without(value)
        : new(Included.Where(other => !other.Equals(value)), Excluded.Append(value));

    /// <summary>Without the value, included or excluded.</summary>
    public Selection<T> Without(T value) =>
        IsEmpty ? this : new(Included.Where(other => !other.Equals(value)), Excluded.Where(other => !other.Equals(value)));

    // Mostly there is none or one, and a page of the site writes hundreds of queries.
    private static T[] InOrder(IEnumerable<T> values) => values.ToArray() switch
    {
        { Length: < 2 } few => few,
        var many => [.. many.Distinct().Order(Order)],
    };
}
