using Prtr.Search.Measures;

namespace Prtr.Search.Embedded;

/// <summary>What a measure takes of a record, by its shape.</summary>
internal sealed class MeasureShapes(Measure measure, RecordShape[] shapes)
{
    /// <summary>Whether the record counts for the measure.</summary>
    public bool[] Concerns { get; } = Array.ConvertAll(shapes, measure.Concerns);

    /// <summary>What its amount is multiplied by; 0 where it is withheld.</summary>
    public long[] Weight { get; } = Array.ConvertAll(shapes, shape => shape.WithheldGround is null ? measure.Weight(shape) : 0);

    /// <summary>What it adds whatever its amount is.</summary>
    public long[] Constant { get; } = Array.ConvertAll(shapes, shape => (long)measure.Units(shape, 1, 0, 0));

    /// <summary>Of what its value is, see <see cref="Substance"/>; none where it is withheld.</summary>
    public int[] Of { get; } = Array.ConvertAll(shapes, Substance.Of);
}
