using Prtr.Search.Queries;
using Prtr.Search.Register;

namespace Prtr.Search.Embedded;

/// <summary>What queries ask of shapes, as numbers.</summary>
internal sealed class ShapeColumns(RecordShape[] shapes)
{
    public RecordKind[] Kind { get; } = Array.ConvertAll(shapes, shape => shape.Kind);

    public bool[] IsAccidentalRelease { get; } = Array.ConvertAll(shapes, shape => shape is { IsAccidental: true, Kind: RecordKind.Release });

    public bool[] IsWithheld { get; } = Array.ConvertAll(shapes, shape => shape.WithheldGround is not null);

    /// <summary>For each shape its values in all facets.</summary>
    public int[][] AllTerms { get; private set; } = [];

    /// <summary>For each facet, and in it for each shape, its values; only for the facets of shapes.</summary>
    public int[][][] Terms { get; } = new int[Enum.GetValues<Facet>().Length][][];

    /// <summary>For each facet, and in it for each shape, which of <see cref="Distinct"/> its values are.</summary>
    public int[][] Codes { get; } = new int[Enum.GetValues<Facet>().Length][];

    /// <summary>For each facet the values that shapes have together: far fewer than shapes.</summary>
    public int[][][] Distinct { get; } = new int[Enum.GetValues<Facet>().Length][][];

    public IEnumerable<string> Values(Facet facet) => shapes.SelectMany(shape => Values(facet, shape));

    public void Number(FacetTerms terms)
    {
        foreach (var facet in FacetTerms.OfShapes)
        {
            var known = new Dictionary<string, int>();
            var distinct = new List<int[]>();
            var codes = Array.ConvertAll(shapes, shape =>
            {
                var key = string.Join(';', Values(facet, shape));
                if (!known.TryGetValue(key, out var code))
                {
                    known.Add(key, code = known.Count);
                    distinct.Add(terms.Numbers(facet, Values(facet, shape)));
                }

                return code;
            });
            Codes[(int)facet] = codes;
            Distinct[(int)facet] = [.. distinct];
            Terms[(int)facet] = Array.ConvertAll(codes, code => distinct[code]);
        }

        AllTerms = Together();
    }

    private int[][] Together()
    {
        var known = new Dictionary<(int, int, int, int, int, int), int[]>();
        var all = new int[shapes.Length][];
        for (var shape = 0; shape < all.Length; shape++)
        {
            var of = FacetTerms.OfShapes.Select(facet => Codes[(int)facet][shape]).ToArray();
            var key = (of[0], of[1], of[2], of[3], of[4], of[5]);
            if (!known.TryGetValue(key, out var terms))
            {
                known.Add(key, terms = [.. FacetTerms.OfShapes.SelectMany(facet => Terms[(int)facet][shape])]);
            }

            all[shape] = terms;
        }

        return all;
    }

    private static IEnumerable<string> Values(Facet facet, RecordShape shape) => facet switch
    {
        Facet.Pollutant => FacetValues.OfPollutant(shape.Pollutant, shape.PollutantGroup),
        Facet.Waste => FacetValues.OfWaste(shape.WasteCode, shape.Hazardous),
        Facet.Medium => shape.Medium is { } medium ? [medium.Code()] : [],
        Facet.Destination => FacetValues.OfDestination(shape.DestinationCountry, shape.DestinationKato, shape.ReceiverBin),
        Facet.Operation => FacetValues.OfOperation(shape.Treatment, shape.Operation),
        Facet.Kind => [shape.Kind.Code()],
        _ => throw new ArgumentOutOfRangeException(nameof(facet)),
    };
}
