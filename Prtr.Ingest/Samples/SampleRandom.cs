namespace Prtr.Ingest.Samples;

/// <summary>
/// Pseudo-random numbers that are the same on every machine and in every release of the runtime (SplitMix64).
/// Each question has a stream of its own, so that a new question does not change the answers to the old ones.
/// </summary>
internal sealed class SampleRandom
{
    private const ulong Step = 0x9E3779B97F4A7C15;
    private const int Millionths = 1_000_000;
    private ulong state;

    private SampleRandom(ulong state) => this.state = state;

    /// <summary>The stream of one question about one thing.</summary>
    public static SampleRandom For(int seed, string question, params ReadOnlySpan<int> about)
    {
        var random = new SampleRandom((ulong)seed);
        foreach (var letter in question)
        {
            random.Mix(letter);
        }

        foreach (var number in about)
        {
            random.Mix((uint)number);
        }

        return random;
    }

    /// <summary>A whole number from 0 up to, not including, the limit.</summary>
    public int Next(int limit) => (int)((Next() >> 32) * (ulong)limit >> 32);

    /// <summary>A number from 0 up to, not including, 1, in millionths.</summary>
    public decimal Fraction() => Next(Millionths) / (decimal)Millionths;

    public bool Chance(int perThousand) => Next(1000) < perThousand;

    public T Pick<T>(IReadOnlyList<T> items) => items[Next(items.Count)];

    public void Shuffle<T>(IList<T> items)
    {
        for (var i = items.Count - 1; i > 0; i--)
        {
            var other = Next(i + 1);
            (items[i], items[other]) = (items[other], items[i]);
        }
    }

    private void Mix(ulong value)
    {
        state ^= value;
        state = Next();
    }

    private ulong Next()
    {
        state += Step;
        var z = state;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }
}
