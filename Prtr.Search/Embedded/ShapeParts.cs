using Prtr.Search.Measures;

namespace Prtr.Search.Embedded;

/// <summary>What a record of a shape adds to counts and sums, so that it need not be asked for each record.</summary>
internal sealed class ShapeParts
{
    private readonly List<(int, long)> weights = [];

    public ShapeParts(RecordShape[] shapes)
    {
        var classes = new Dictionary<string, int>();
        var examples = new List<RecordShape>();
        Of = Array.ConvertAll(shapes, shape =>
        {
            var key = string.Join(' ', Measure.OfFacilities.Select(measure => measure.Concerns(shape)).Append(shape.WithheldGround is not null).Append(shape.IsOverThreshold));
            if (!classes.TryGetValue(key, out var place))
            {
                classes.Add(key, place = classes.Count);
                examples.Add(shape);
            }

            var first = weights.Count;
            weights.AddRange(Measure.SumsOf(shape.Kind).ToArray().Where(measure => !measure.IsPart && measure.Weight(shape) > 0 && shape.WithheldGround is null).Select(measure => (measure.Place, measure.Weight(shape))));
            return new ShapePart(place, (int)shape.Kind, Substance.Of(shape), first, weights.Count, shape.IsAccidental && Measure.AccidentalKg.Weight(shape) > 0);
        });
        Examples = [.. examples];
        Weights = [.. weights];
    }

    /// <summary>For each of <see cref="AskedShapes.Shapes"/> its part.</summary>
    public ShapePart[] Of { get; }

    /// <summary>For each class of shapes that are counted alike one of them.</summary>
    public RecordShape[] Examples { get; }

    /// <summary>The measures that an amount is added to, by their place among all sums, and what it is multiplied by.</summary>
    public (int Sum, long Weight)[] Weights { get; }
}

/// <param name="Class">Its place in <see cref="ShapeParts.Examples"/>.</param>
/// <param name="Kind">The number of its kind.</param>
/// <param name="Substance">Of what its amounts are, see <see cref="Measures.Substance"/>.</param>
/// <param name="FirstWeight">The first of its <see cref="ShapeParts.Weights"/>.</param>
/// <param name="EndWeight">The one after the last.</param>
/// <param name="IsAccidental">Whether it has an accidental part that is added up.</param>
internal readonly record struct ShapePart(int Class, int Kind, int Substance, int FirstWeight, int EndWeight, bool IsAccidental);
