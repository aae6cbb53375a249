using System.Runtime.Intrinsics;

namespace Prtr.Search.Embedded;

/// <summary>Counts for each of 64 years in how many sets of years it is: a byte for each year, all of them raised at once, and emptied before one of them could overflow.</summary>
internal struct YearCounter(int[] totals)
{
    private const int MostBeforeOverflow = byte.MaxValue;

    private static readonly Vector256<byte> Bits = Vector256.Create(0x8040201008040201UL).AsByte();
    private static readonly Vector256<byte> LowYears = Spreading(0);
    private static readonly Vector256<byte> HighYears = Spreading(4);

    private Vector256<byte> low;
    private Vector256<byte> high;
    private int pending;

    public void Add(ulong years)
    {
        if (pending == MostBeforeOverflow)
        {
            Flush();
        }

        var all = Vector256.Create(years).AsByte();
        low -= Vector256.Equals(Vector256.Shuffle(all, LowYears) & Bits, Bits);
        high -= Vector256.Equals(Vector256.Shuffle(all, HighYears) & Bits, Bits);
        pending++;
    }

    /// <summary>Brings what was counted into the totals.</summary>
    public void Flush()
    {
        Span<byte> counted = stackalloc byte[2 * Vector256<byte>.Count];
        low.CopyTo(counted);
        high.CopyTo(counted[Vector256<byte>.Count..]);
        for (var year = 0; year < counted.Length; year++)
        {
            totals[year] += counted[year];
        }

        (low, high, pending) = (default, default, 0);
    }

    // Eight times the byte of each eight years. The set stands four times in a vector, so that no byte need leave its half.
    private static Vector256<byte> Spreading(int first)
    {
        Span<byte> places = stackalloc byte[Vector256<byte>.Count];
        for (var place = 0; place < places.Length; place++)
        {
            places[place] = (byte)((place & 16) + first + (place / 8));
        }

        return Vector256.Create<byte>(places);
    }
}
