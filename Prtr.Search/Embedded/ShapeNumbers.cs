using System.Buffers;

namespace Prtr.Search.Embedded;

/// <summary>What shapes of records add to the numbers of groups (<see cref="GroupNumbers.OfShape"/>), worked out once for all records.</summary>
internal sealed class ShapeNumbers : IDisposable
{
    private const long Passed = -1;

    private readonly int sums;
    private readonly long[] all;

    /// <param name="takes">Whether records of the shape count; others are passed over.</param>
    public ShapeNumbers(GroupNumbers numbers, int shapes, Func<int, bool> takes)
    {
        sums = numbers.ShapeSums;
        all = ArrayPool<long>.Shared.Rent(shapes * sums);
        for (var shape = 0; shape < shapes; shape++)
        {
            var own = all.AsSpan(shape * sums, sums);
            if (takes(shape))
            {
                numbers.OfShape(shape, own);
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
