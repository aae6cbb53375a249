using Prtr.Search.Measures;

namespace Prtr.Search.Embedded;

/// <summary>What the quantities of shapes are of, as numbers.</summary>
internal sealed class ShapeSubjects
{
    public ShapeSubjects(RecordShape[] shapes)
    {
        var places = new Dictionary<Subject, int>();
        Of = Array.ConvertAll(shapes, shape =>
        {
            var subject = Subject.Of(shape);
            if (!places.TryGetValue(subject, out var place))
            {
                places.Add(subject, place = places.Count);
            }

            return place;
        });
        All = [.. places.Keys];
    }

    public Subject[] All { get; }

    /// <summary>For each of <see cref="AskedShapes.Shapes"/> the place of its subject.</summary>
    public int[] Of { get; }
}
