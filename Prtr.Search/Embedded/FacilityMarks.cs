using System.Buffers;

namespace Prtr.Search.Embedded;

/// <summary>In which years, as bits, the facility that is being read was met, by the places of groups. It reads one facility after the other, from 1.</summary>
internal sealed class FacilityMarks : IDisposable
{
    private const int Few = 1024;

    private (ulong Years, int Facility)[] marks = Rented(Few);

    /// <summary>Marks years of a facility.</summary>
    /// <param name="isFirst">Whether none was marked before.</param>
    /// <returns>Those that were not marked before.</returns>
    public ulong Mark(int place, int facility, ulong years, out bool isFirst)
    {
        if (place >= marks.Length)
        {
            Grow(2 * place);
        }

        ref var mark = ref marks[place];
        isFirst = mark.Facility != facility;
        var before = isFirst ? 0 : mark.Years;
        mark = (before | years, facility);
        return years & ~before;
    }

    public void Dispose() => ArrayPool<(ulong, int)>.Shared.Return(marks);

    private void Grow(int larger)
    {
        var grown = Rented(larger);
        marks.CopyTo(grown, 0);
        Dispose();
        marks = grown;
    }

    private static (ulong, int)[] Rented(int room)
    {
        var marks = ArrayPool<(ulong, int)>.Shared.Rent(room);
        Array.Clear(marks);
        return marks;
    }
}
