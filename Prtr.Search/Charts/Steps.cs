namespace Prtr.Search.Charts;

/// <summary>
/// Puts values into steps from light to dark. Releases span many powers of ten, so each step takes a fifth of the values:
/// that shows more than steps of equal width would.
/// </summary>
public sealed class Steps
{
    public Steps(IEnumerable<decimal?> values)
    {
        var given = values.OfType<decimal>().Where(value => value > 0).Order().ToList();
        Limits = given.Count == 0 ? [] : [.. Enumerable.Range(1, Palette.Steps.Count - 1).Select(step => given[(given.Count - 1) * step / Palette.Steps.Count])];
        Largest = given.Count == 0 ? 0 : given[^1];
    }

    /// <summary>The largest value of each step but the last, ascending; some can be equal, the steps between them are empty.</summary>
    public IReadOnlyList<decimal> Limits { get; }

    public decimal Largest { get; }

    /// <summary>The tone of a value; nothing and zero have that of an empty area.</summary>
    public Tone Of(decimal? value) => value is > 0 ? Palette.Steps[Limits.TakeWhile(limit => value > limit).Count()] : Tone.Empty;
}
