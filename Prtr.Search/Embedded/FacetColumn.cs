using Prtr.Search.Queries;

namespace Prtr.Search.Embedded;

/// <summary>A facet of some things – reports, or shapes of records – as the number of the values that each has together: those are far fewer than things.</summary>
internal sealed class FacetColumn
{
    private readonly Facet facet;
    private readonly string[][] values;

    private FacetColumn(Facet facet, string[][] values, int[] code)
    {
        this.facet = facet;
        this.values = values;
        Code = code;
    }

    /// <summary>For each thing which values it has.</summary>
    public int[] Code { get; }

    /// <summary>For each code its values, by number.</summary>
    public int[][] Terms { get; private set; } = [];

    public int Codes => values.Length;

    public IEnumerable<string> Values => values.SelectMany(some => some);

    /// <param name="text">The text of a thing in a column of the facet.</param>
    public static FacetColumn Of<T>(Facet facet, T[] things, Func<string, T, string?> text)
    {
        var numbers = new Dictionary<string, int>();
        var values = new List<string[]>();
        var code = new int[things.Length];
        for (var i = 0; i < code.Length; i++)
        {
            var key = facet.Columns is [var only] ? text(only, things[i]) ?? "" : string.Join('\n', Codes(things[i]));
            if (!numbers.TryGetValue(key, out code[i]))
            {
                numbers.Add(key, code[i] = numbers.Count);
                values.Add([.. facet.Values(Codes(things[i]))]);
            }
        }

        return new FacetColumn(facet, [.. values], code);

        string?[] Codes(T thing) => [.. facet.Columns.Select(column => text(column, thing))];
    }

    /// <summary>The same for some of the things.</summary>
    public FacetColumn At(int[] places) => new(facet, values, Array.ConvertAll(places, place => Code[place]));

    public void Number(FacetTerms terms) => Terms = Array.ConvertAll(values, some => terms.Numbers(facet, some));
}
