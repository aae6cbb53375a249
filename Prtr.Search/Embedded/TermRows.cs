using System.Numerics;
using Prtr.Search.Queries;

namespace Prtr.Search.Embedded;

/// <summary>
/// The values of shapes in facets as rows of bits, so that those of a facility are found by joining rows and each is counted once. Facets of very many values, such as
/// receivers of waste, would make rows too long: theirs are lists.
/// </summary>
internal sealed class TermRows
{
    private const int MostBits = 1024;
    private const int Word = 64;

    /// <summary>How many words are joined at once; rows are padded to whole ones.</summary>
    public const int WordsAtOnce = 4;

    private readonly int[] termOfBit;

    public TermRows(FacetTerms terms, ShapeColumns shapes, int count)
    {
        Facet[] facets = [.. Facet.Indexed.Where(facet => !facet.IsOfReport)];
        var bits = new List<int>();
        var narrow = new HashSet<Facet>();
        foreach (var facet in facets.OrderBy(terms.CountOf).TakeWhile(facet => bits.Count + terms.CountOf(facet) <= MostBits))
        {
            bits.AddRange(terms.Range(facet));
            narrow.Add(facet);
        }

        termOfBit = [.. bits];
        var bitOfTerm = bits.Index().ToDictionary(bit => bit.Item, bit => bit.Index);
        Words = (bits.Count + (Word * WordsAtOnce) - 1) / (Word * WordsAtOnce) * WordsAtOnce;
        IsWide = [.. Facet.Indexed.Select(facet => !facet.IsOfReport && !narrow.Contains(facet))];
        OfFacet = [.. Facet.Indexed.SelectMany(facet => narrow.Contains(facet) ? Row(terms.Range(facet)) : new ulong[Words])];

        Facet[] wide = [.. facets.Where(facet => !narrow.Contains(facet))];
        HasLists = wide.Length > 0;
        Lists = new int[count][];
        First = new int[count];
        var rows = new List<ulong>();
        var known = new Dictionary<int[], int>();
        for (var shape = 0; shape < count; shape++)
        {
            if (!known.TryGetValue(shapes.AllTerms[shape], out First[shape]))
            {
                known.Add(shapes.AllTerms[shape], First[shape] = rows.Count);
                rows.AddRange(Row(shapes.AllTerms[shape].Where(bitOfTerm.ContainsKey)));
            }

            Lists[shape] = [.. wide.SelectMany(facet => shapes.Terms[facet.Number][shape])];
        }

        Rows = [.. rows];

        ulong[] Row(IEnumerable<int> values)
        {
            var row = new ulong[Words];
            foreach (var bit in values.Select(term => bitOfTerm[term]))
            {
                row[bit / Word] |= 1UL << (bit % Word);
            }

            return row;
        }
    }

    /// <summary>How many words a row has, a multiple of <see cref="WordsAtOnce"/>.</summary>
    public int Words { get; }

    /// <summary>All rows, one after the other.</summary>
    public ulong[] Rows { get; }

    /// <summary>For each shape where its row begins.</summary>
    public int[] First { get; }

    /// <summary>By the number of a facet a row of all its values; empty where they are lists.</summary>
    public ulong[] OfFacet { get; }

    /// <summary>By the number of a facet whether its values are lists.</summary>
    public bool[] IsWide { get; }

    /// <summary>Whether any facet has lists instead.</summary>
    public bool HasLists { get; }

    /// <summary>For each shape its values in those facets.</summary>
    public int[][] Lists { get; }

    /// <summary>Adds one for each value in the row, and empties it.</summary>
    public void Count(ulong[] row, int[] facilities)
    {
        for (var word = 0; word < row.Length; word++)
        {
            for (var left = row[word]; left != 0; left &= left - 1)
            {
                facilities[termOfBit[(word * Word) + BitOperations.TrailingZeroCount(left)]]++;
            }

            row[word] = 0;
        }
    }
}
