using Prtr.Search.Queries;
using Prtr.Search.Queries.Facets;
using Prtr.Search.Register;

namespace Prtr.Search.Embedded;

/// <summary>
/// The shapes without what no query asks for: those that are alike in every facet, and in all else that is asked, are one. They are far fewer, so that a pass
/// over the records stays in the processor's cache.
/// </summary>
internal sealed class AskedShapes
{
    public AskedShapes(IndexData data)
    {
        FacetColumn[] all = [.. Facet.Indexed.Where(facet => !facet.IsOfReport).Select(facet => FacetColumn.Of<RecordTraits>(facet, data.Shapes, FacetCodes.Of))];
        var places = new Dictionary<(string, (RecordKind, int?, string?, string?, bool, bool, bool, CodeList)), int>();
        var first = new List<int>();
        var asked = new int[data.Shapes.Length];
        for (var i = 0; i < asked.Length; i++)
        {
            var key = (string.Join(' ', all.Select(column => column.Code[i])), data.Shapes[i].BesideFacets);
            if (!places.TryGetValue(key, out asked[i]))
            {
                places.Add(key, asked[i] = first.Count);
                first.Add(i);
            }
        }

        First = [.. first];
        Shapes = Array.ConvertAll(First, place => data.Shapes[place]);
        Facets = Array.ConvertAll(all, column => column.At(First));
        Of = asked;
    }

    /// <summary>One of each; what no query asks for is that of any shape like it.</summary>
    public RecordShape[] Shapes { get; }

    /// <summary>For each of them the place of that one among the shapes of records.</summary>
    public int[] First { get; }

    /// <summary>In the order of <see cref="Facet.Indexed"/>.</summary>
    public FacetColumn[] Facets { get; }

    /// <summary>For each of the shapes of records its place in <see cref="Shapes"/>.</summary>
    public int[] Of { get; }
}
