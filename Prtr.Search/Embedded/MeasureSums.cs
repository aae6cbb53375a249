using Prtr.Search.Measures;

namespace Prtr.Search.Embedded;

/// <summary>The exact sums of one measure, by the places of groups.</summary>
internal sealed class MeasureSums(Measure measure, MeasureShapes shapes, int room)
{
    private Int128[] sums = new Int128[room];
    private int[] withheld = new int[room];

    // Of what the values are; nothing where none is given.
    private int[] substances = new int[room];

    public Measure Measure => measure;

    public void Grow(int larger)
    {
        Array.Resize(ref sums, larger);
        Array.Resize(ref withheld, larger);
        Array.Resize(ref substances, larger);
    }

    /// <summary>Whether records of the shape, by its place in <see cref="AskedShapes.Shapes"/>, count for the measure.</summary>
    public bool Concerns(int shape) => shapes.Concerns[shape];

    /// <summary>Adds records of a shape that count.</summary>
    /// <param name="amount">The sum of their amounts or, of a measure of parts, of these.</param>
    public void Add(int place, int shape, int records, long amount)
    {
        var substance = shapes.Of[shape];
        if (substance == Substance.None)
        {
            withheld[place] += records;
        }
        else if (substances[place] != substance)
        {
            substances[place] = Substance.Together(substances[place], substance);
        }

        var (weight, constant) = (shapes.Weight[shape], shapes.Constant[shape]);
        sums[place] += (weight == 1 ? amount : Math.BigMul(amount, weight)) + (constant * records);
    }

    /// <summary>Adds a group's records to a wider one.</summary>
    public void AddTo(int wider, int place)
    {
        sums[wider] += sums[place];
        withheld[wider] += withheld[place];
        substances[wider] = Substance.Together(substances[wider], substances[place]);
    }

    public decimal? Value(int place) => substances[place] == Substance.None || IsOfSeveral(place) ? null : measure.Exact(sums[place]);

    public bool IsOfSeveral(int place) => measure.IsOfOneSubstance && substances[place] == Substance.Several;

    public int Withheld(int place) => withheld[place];
}
