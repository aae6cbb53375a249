using Prtr.Search.Measures;

namespace Prtr.Search.Embedded;

/// <summary>Which amounts count alike in every measure: they are added up in one place, and weighed only when all are.</summary>
internal sealed class AlikeAmounts
{
    private readonly List<RecordShape> examples = [];

    public AlikeAmounts(RecordShape[] shapes)
    {
        var places = new Dictionary<string, int>();
        OfShape = Array.ConvertAll(shapes, shape =>
        {
            var key = string.Join(' ', Measure.OfFacilities.Select(measure => measure.Weight(shape)));
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
}
