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

    /// <summary>Adds a record.</summary>
    public void Add(int place, int shape, long amount, long accidental)
    {
        if (!shapes.Concerns[shape])
        {
            return;
        }

        var substance = shapes.Of[shape];
        if (substance == Substance.None)
        {
            withheld[place]++;
        }
        else if (substances[place] != substance)
        {
            substances[place] = Substance.Together(substances[place], substance);
        }

        var (weight, counted) = (shapes.Weight[shape], measure.IsPart ? accidental : amount);
        sums[place] += shapes.Constant[shape] + (weight == 1 ? counted : (Int128)counted * weight);
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
