using Prtr.Search.Measures;
using Prtr.Search.Queries;
using Prtr.Search.Register;

namespace Prtr.Search.Embedded;

/// <summary>
/// Which amounts count alike in every measure and are of one substance: they are added up in one place, and weighed only when all are. So different
/// pollutants are never in one sum.
/// </summary>
internal sealed class AlikeAmounts
{
    private readonly List<RecordShape> examples = [];

    public AlikeAmounts(RecordShape[] shapes)
    {
        var places = new Dictionary<string, int>();
        OfShape = Array.ConvertAll(shapes, shape =>
        {
            var key = string.Join(' ', Measure.OfFacilities.Select(measure => measure.Weight(shape)).Append(Substance.Of(shape)));
            if (!places.TryGetValue(key, out var place))
            {
                places.Add(key, place = places.Count);
                examples.Add(shape);
            }

            return place;
        });
    }

    /// <summary>For each shape the place where its amounts are added up.</summary>
    public int[] OfShape { get; }

    public int Count => examples.Count;

    /// <summary>The measure's sum.</summary>
    /// <param name="amounts">For each place the sum of its amounts, or of their accidental parts.</param>
    public Int128 Weighed(Measure measure, Int128[] amounts)
    {
        Int128 sum = 0;
        for (var place = 0; place < amounts.Length; place++)
        {
            sum += amounts[place] * measure.Weight(examples[place]);
        }

        return sum;
    }

    /// <summary>What the sums of a kind are of.</summary>
    /// <param name="found">The places that a record counts for, be its quantity zero.</param>
    public int SubstanceOf(RecordKind kind, bool[] found) =>
        Found(found).Where(place => examples[place].Kind == kind).Aggregate(Substance.None, (one, place) => Substance.Together(one, Substance.Of(examples[place])));

    /// <summary>The sums of each pollutant.</summary>
    /// <param name="found">As for <see cref="SubstanceOf"/>.</param>
    public IReadOnlyList<SubstanceSum> Substances(Int128[] amounts, Int128[] accidental, bool[] found) =>
    [
        .. from place in Found(found)
           let shape = examples[place]
           where shape is { Kind: RecordKind.Release or RecordKind.Wastewater, Pollutant: not null, WithheldGround: null }
           group place by (shape.Kind, Pollutant: shape.Pollutant!.Value) into same
           orderby same.Key.Kind, same.Key.Pollutant
           select new SubstanceSum(same.Key.Kind, same.Key.Pollutant, Sum(same, amounts), same.Key.Kind == RecordKind.Release ? Sum(same, accidental) : 0),
    ];

    private static decimal Sum(IEnumerable<int> places, Int128[] amounts) => Quantity.Exact(places.Aggregate((Int128)0, (sum, place) => sum + amounts[place]));

    private static IEnumerable<int> Found(bool[] found) => found.Index().Where(place => place.Item).Select(place => place.Index);
}
