using Prtr.Search.Queries;

namespace Prtr.Search.Embedded;

/// <summary>What queries ask of shapes, as numbers.</summary>
internal sealed class ShapeColumns(AskedShapes asked)
{
    private readonly Dictionary<Facet, FacetColumn> columns = Facet.Indexed.Where(facet => !facet.IsOfReport).Zip(asked.Facets).ToDictionary(pair => pair.First, pair => pair.Second);

    public AlikeAmounts Alike { get; } = new(asked.Shapes);

    public bool[] IsOverThreshold { get; } = Array.ConvertAll(asked.Shapes, shape => shape.IsOverThreshold);

    public bool[] IsAccidental { get; } = Array.ConvertAll(asked.Shapes, shape => shape.IsAccidental);

    public bool[] IsWithheld { get; } = Array.ConvertAll(asked.Shapes, shape => shape.WithheldGround is not null);

    /// <summary>For each shape what its amounts are multiplied by where results go by quantity; see <see cref="ResultOrder.Weight(Register.RecordTraits)"/>.</summary>
    public long[] QuantityWeights { get; } = Weights(asked, SortKey.Quantity);

    /// <summary>The same where they go by the screening score, be it behind the times over a threshold.</summary>
    public long[] ScoreWeights { get; } = Weights(asked, SortKey.ScreeningScore);

    /// <summary>For each shape its values in all facets.</summary>
    public int[][] AllTerms { get; private set; } = [];

    /// <summary>By the number of the facet, and in it for each shape, its values; only for the facets of shapes.</summary>
    public int[][][] Terms { get; } = new int[Facet.Indexed.Count][][];

    /// <summary>The same as rows of bits.</summary>
    public TermRows Rows { get; private set; } = null!;

    public FacetColumn Of(Facet facet) => columns[facet];

    public void Number(FacetTerms terms)
    {
        foreach (var (facet, column) in columns)
        {
            column.Number(terms);
            Terms[facet.Number] = Array.ConvertAll(column.Code, code => column.Terms[code]);
        }

        AllTerms = Together();
        Rows = new TermRows(terms, this, asked.Shapes.Length);
    }

    private static long[] Weights(AskedShapes asked, SortKey key) => Array.ConvertAll(asked.Shapes, new ResultOrder(key, true).Weight);

    // Shapes that differ in nothing but a remark share their values.
    private int[][] Together()
    {
        var known = new Dictionary<string, int[]>();
        var all = new int[asked.Shapes.Length][];
        for (var shape = 0; shape < all.Length; shape++)
        {
            var key = string.Join(' ', asked.Facets.Select(column => column.Code[shape]));
            if (!known.TryGetValue(key, out var terms))
            {
                known.Add(key, terms = [.. asked.Facets.SelectMany(column => column.Terms[column.Code[shape]])]);
            }

            all[shape] = terms;
        }

        return all;
    }
}
