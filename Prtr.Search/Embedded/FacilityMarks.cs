using System.Buffers;

namespace Prtr.Search.Embedded;

/// <summary>In which years the facility that is being read was met, by the places of groups. It reads one facility after the other, from 1.</summary>
internal sealed class FacilityMarks(int room) : IDisposable
{
    private (ulong Years, int Facility)[] marks = Rented(room);

    /// <summary>Marks a year of a facility.</summary>
    /// <returns>Whether it is the first of its years, and whether it was not marked before.</returns>
    public (bool IsFirst, bool IsNew) Mark(int place, int facility, ulong year)
    {
        if (place >= marks.Length)
        {
            Grow();
        }

        ref var mark = ref marks[place];
        if (mark.Facility != facility)
        {
            mark = (year, facility);
            return (true, true);
        }

        var before = mark.Years;
        mark.Years |= year;
        return (false, mark.Years != before);
    }

    public void Dispose() => ArrayPool<(ulong, int)>.Shared.Return(marks);

    private void Grow()
    {
        var grown = Rented(2 * marks.Length);
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
