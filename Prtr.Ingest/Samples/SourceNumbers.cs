namespace Prtr.Ingest.Samples;

/// <summary>Divides a region's stationary sources among its facilities: each has at least one, the sum is exact.</summary>
internal static class SourceNumbers
{
    public static int[] Divide(SampleRandom random, IReadOnlyList<int> usual, int total)
    {
        var weights = usual.Select(u => u * (0.3m + random.Fraction())).ToArray();
        var sum = weights.Sum();
        var spare = total - usual.Count;
        var shares = weights.Select(w => w * spare / sum).ToArray();
        var numbers = shares.Select(s => 1 + (int)decimal.Floor(s)).ToArray();
        var byRemainder = Enumerable.Range(0, numbers.Length).OrderByDescending(i => shares[i] - decimal.Floor(shares[i])).ThenBy(i => i);
        foreach (var i in byRemainder.Take(total - numbers.Sum()))
        {
            numbers[i]++;
        }

        return numbers;
    }
}
