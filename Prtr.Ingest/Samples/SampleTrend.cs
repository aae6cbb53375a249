namespace Prtr.Ingest.Samples;

/// <summary>How a quantity moves over the years: a walk whose steps are the yearly changes seen in Finland, mostly shared by all quantities of a facility.</summary>
internal sealed class SampleTrend
{
    private const decimal Lowest = 0.4m;
    private const decimal Highest = 2.5m;
    private const int SharedPerThousand = 650;

    private readonly int seed;
    private readonly string kind;
    private readonly decimal[] steps;

    /// <param name="kind"><c>release</c> or <c>waste</c>.</param>
    public SampleTrend(int seed, string kind)
    {
        this.seed = seed;
        this.kind = kind;
        steps = [.. SampleTables.YearlyChange[kind]];
    }

    /// <summary>The quantity of the year as a multiple of that of 2016.</summary>
    public decimal Level(int facility, int line, int year)
    {
        var level = 1m;
        for (var y = SampleLife.Start + 1; y <= year; y++)
        {
            var own = SampleRandom.For(seed, kind, facility, line, y);
            var shared = SampleRandom.For(seed, "production", facility, y).Fraction();
            var step = Step(own.Chance(SharedPerThousand) ? shared : own.Fraction());
            level = decimal.Round(Math.Clamp(level * step, Lowest, Highest), 6);
        }

        return level;
    }

    private decimal Step(decimal place)
    {
        var position = place * (steps.Length - 1);
        var below = (int)position;
        return steps[below] + ((steps[below + 1] - steps[below]) * (position - below));
    }
}
