using Prtr.Search.Queries;
using Prtr.Search.Register;

namespace Prtr.Search.Embedded;

/// <summary>What queries ask of shapes, as numbers.</summary>
internal sealed class ShapeColumns(RecordShape[] shapes)
{
    public RecordKind[] Kind { get; } = Array.ConvertAll(shapes, shape => shape.Kind);

    public bool[] IsAccidental { get; } = Array.ConvertAll(shapes, shape => shape.IsAccidental);

    public bool[] IsWithheld { get; } = Array.ConvertAll(shapes, shape => shape.WithheldGround is not null);

    /// <summary>For each shape its values in all facets.</summary>
    public int[][] AllTerms { get; private set; } = [];

    /// <summary>For each facet, and in it for each shape, its values; only for the facets of shapes.</summary>
    public int[][][] Terms { get; } = new int[Enum.GetValues<Facet>().Length][][];

    public IEnumerable<string> Values(Facet facet) => shapes.SelectMany(shape => Values(facet, shape));

    public void Number(FacetTerms terms)
    {
        foreach (var facet in FacetTerms.OfShapes)
        {
            Terms[(int)facet] = Array.ConvertAll(shapes, shape => terms.Numbers(facet, Values(facet, shape)));
        }

        AllTerms = [.. Enumerable.Range(0, shapes.Length).Select(shape => FacetTerms.OfShapes.SelectMany(facet => Terms[(int)facet][shape]).ToArray())];
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
