using Prtr.Search.Queries;

namespace Prtr.Search.Embedded;

/// <summary>All values of all facets, numbered through: those of one facet stand together, in the order of its list.</summary>
internal sealed class FacetTerms
{
    /// <summary>Facets whose values belong to a report and mostly stay over the years; the others are the year, and those whose values belong to a shape.</summary>
    public static readonly Facet[] OfReports = [.. Facet.Indexed.Where(facet => facet.IsOfReport && facet != Facet.Year)];

    private readonly Dictionary<string, int>[] numbers;

    public FacetTerms(IReadOnlyDictionary<Facet, IEnumerable<string>> values)
    {
        var facets = Facet.Indexed;
        First = new int[facets.Count + 1];
        numbers = new Dictionary<string, int>[facets.Count];
        var all = new List<string>();
        foreach (var facet in facets)
        {
            var own = values[facet].Distinct().ToList();
            own.Sort(facet.Order);
            numbers[facet.Number] = own.Select((value, place) => (value, place: place + all.Count)).ToDictionary(pair => pair.value, pair => pair.place);
            all.AddRange(own);
            First[facet.Number + 1] = all.Count;
        }

        Values = [.. all];
    }

    public string[] Values { get; }

    /// <summary>For each facet the number of its first value; one more at the end.</summary>
    public int[] First { get; }

    public int CountOf(Facet facet) => First[facet.Number + 1] - First[facet.Number];

    /// <summary>The numbers of its values.</summary>
    public IEnumerable<int> Range(Facet facet) => Enumerable.Range(First[facet.Number], CountOf(facet));

    public IEnumerable<string> ValuesOf(Facet facet) => Values[First[facet.Number]..First[facet.Number + 1]];

    public int[] Numbers(Facet facet, IEnumerable<string> values) => [.. values.Select(value => numbers[facet.Number][value])];

    /// <summary>Which values of the facet a selection names; values that no record has are left out.</summary>
    public TermChoice Choice(Facet facet, Selection<string> selection) => new(
        selection.Included.Count > 0, Known(facet, selection.Included), Known(facet, selection.Excluded));

    private int[] Known(Facet facet, IReadOnlyList<string> values) =>
        [.. values.Select(value => numbers[facet.Number].GetValueOrDefault(value, -1)).Where(number => number >= 0)];
}

/// <summary>A selection in numbers of values.</summary>
/// <param name="Narrows">Whether anything was included, known here or not.</param>
internal readonly record struct TermChoice(bool Narrows, int[] Included, int[] Excluded)
{
    public bool IsEmpty => !Narrows && Excluded.Length == 0;

    public bool Takes(ReadOnlySpan<int> terms)
    {
        var included = !Narrows;
        foreach (var term in terms)
        {
            if (Excluded.AsSpan().Contains(term))
            {
                return false;
            }

            included |= Included.AsSpan().Contains(term);
        }

        return included;
    }
}
