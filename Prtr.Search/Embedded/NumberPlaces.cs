namespace Prtr.Search.Embedded;

/// <summary>Where groups stand, by their numbers: a number is its place where all numbers are few enough to have one; else only numbers that were met have places, in the order in which they were.</summary>
internal sealed class NumberPlaces
{
    private const int MostInPlace = 1 << 17;

    private readonly Dictionary<long, int>? met;
    private readonly List<long> numbers = [];

    /// <param name="end">The end of the numbers, which begin at 0.</param>
    public NumberPlaces(long end)
    {
        met = end > MostInPlace ? [] : null;
        Room = met is null ? (int)end : 0;
    }

    /// <summary>The end of the places so far.</summary>
    public int Room { get; private set; }

    /// <summary>The place of a number; -1 where it was not met and has none.</summary>
    public int Find(long number) => met is null ? (int)number : met.GetValueOrDefault(number, -1);

    /// <summary>The same for a number that is met now.</summary>
    public int Of(long number) => met is null ? (int)number : Met(number);

    public long NumberAt(int place) => met is null ? place : numbers[place];

    private int Met(long number)
    {
        if (!met!.TryGetValue(number, out var place))
        {
            met.Add(number, place = Room++);
            numbers.Add(number);
        }

        return place;
    }
}
