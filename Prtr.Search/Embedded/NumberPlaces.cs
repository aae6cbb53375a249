namespace Prtr.Search.Embedded;

/// <summary>Where numbers were put: in a table of all numbers where those are few enough, which is several times quicker than a search.</summary>
internal sealed class NumberPlaces
{
    private const int MostInTable = 1 << 17;

    // From 1; 0 where a number has none.
    private readonly int[]? table;
    private readonly Dictionary<long, int> searched = [];

    /// <param name="end">The end of the numbers, which begin at 0.</param>
    public NumberPlaces(long end) => table = end <= MostInTable ? new int[end] : null;

    /// <summary>The place of a number; -1 where it has none.</summary>
    public int Of(long number) => table is not null ? table[number] - 1 : searched.GetValueOrDefault(number) - 1;

    public void Put(long number, int place)
    {
        if (table is not null)
        {
            table[number] = place + 1;
        }
        else
        {
            searched.Add(number, place + 1);
        }
    }
}
