using System.Buffers;

namespace Prtr.Search.Embedded;

/// <summary>What the shapes of runs add to the numbers of groups (<see cref="GroupNumbers.OfShape"/>), worked out once for all runs.</summary>
internal sealed class ShapeNumbers : IDisposable
{
    private const long Passed = -1;

    private readonly int sums;
    private readonly long[] all;

    /// <param name="shapes">For each shape of runs its place among the shapes of records.</param>
    /// <param name="takes">Whether runs of the shape count; others are passed over.</param>
    public ShapeNumbers(GroupNumbers numbers, int[] shapes, Func<int, bool> takes)
    {
        sums = numbers.ShapeSums;
        all = ArrayPool<long>.Shared.Rent(shapes.Length * sums);
        for (var shape = 0; shape < shapes.Length; shape++)
        {
            var own = all.AsSpan(shape * sums, sums);
            if (takes(shape))
            {
                numbers.OfShape(shapes[shape], own);
            }
            else
            {
                own[0] = Passed;
            }
        }
    }

    public bool Takes(int shape) => all[shape * sums] != Passed;

    public ReadOnlySpan<long> Of(int shape) => all.AsSpan(shape * sums, sums);

    public void Dispose() => ArrayPool<long>.Shared.Return(all);
}
